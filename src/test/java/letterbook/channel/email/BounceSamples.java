package letterbook.channel.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Bounces as mail systems write them, about a mail of the test. */
final class BounceSamples {

    /** Mails of real mail systems, beside the project where there are any. */
    static final Path REAL = Path.of("../shared/data/bounces");

    private BounceSamples() {}

    /**
     * @param bounceAddress signed envelope sender of the mail that comes back
     * @param key of that mail
     */
    static byte[] about(String name, String bounceAddress, MailKey key) {
        try (var sample = BounceSamples.class.getResourceAsStream("/bounces/" + name + ".eml")) {
            // one byte is one character, so that what is in another character set stays as it is
            return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replace("BOUNCE_ADDRESS", bounceAddress)
                    .replace("ENVELOPE_ID", key.toString())
                    .replace("MESSAGE_ID", "<c." + key + "@noordlicht.example>")
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static byte[] real(String name) {
        try {
            return Files.readAllBytes(REAL.resolve(name + ".eml"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
