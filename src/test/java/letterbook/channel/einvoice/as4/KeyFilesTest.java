package letterbook.channel.einvoice.as4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told of key files that are of no use. */
class KeyFilesTest {

    private static final String PASSWORD = TestAuthority.PASSWORD;

    private final TestAuthority authority = new TestAuthority();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void aFileWithOneKeyIsEnough() {
        var keys = keys(file(authority.certificate("POP000007", "")), PASSWORD, null, null, null);

        assertThat(keys.seat()).isEqualTo("POP000007");
        assertThatCode(() -> keys.checkTime(Instant.now())).doesNotThrowAnyException();
    }

    @Test
    void aWrongPathNamesTheFile() {
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(folder.resolve("nothing.p12"), PASSWORD, null, null, null))
                .withMessageStartingWith("There is no file ")
                .withMessageEndingWith("nothing.p12");
    }

    @Test
    void aWrongPasswordIsCalledThat() {
        var file = file(authority.certificate("POP000007", ""));

        assertThatIllegalStateException()
                .isThrownBy(() -> keys(file, "wrong", null, null, null))
                .withMessageContaining("ap.p12")
                .withMessageContaining("password was incorrect");
    }

    @Test
    void whatIsNoKeyStoreIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("ap.p12"), "no key store");

        assertThatIllegalStateException()
                .isThrownBy(() -> keys(file, PASSWORD, null, null, null))
                .withMessageStartingWith("Cannot read ")
                .withMessageContaining("ap.p12");
    }

    @Test
    void aMissingAliasNamesThoseThatAreThere() {
        var file = file(authority.certificate("POP000007", ""));

        assertThatIllegalStateException()
                .isThrownBy(() -> keys(file, PASSWORD, "other", null, null))
                .withMessageContaining("holds no key named other, but [ap]");
    }

    @Test
    void oneOfSeveralKeysMustBeNamed() {
        var certificate = authority.certificate("POP000007", "");
        var file = file(certificate, PASSWORD, "ap", "old");

        assertThatIllegalStateException()
                .isThrownBy(() -> keys(file, PASSWORD, null, null, null))
                .withMessageContaining("name one as key-alias");
        assertThat(keys(file, PASSWORD, "old", null, null).seat()).isEqualTo("POP000007");
    }

    @Test
    void aKeyWithAPasswordOfItsOwnNeedsThat() {
        var file = file(authority.certificate("POP000007", ""), "of the key", "ap");

        assertThatIllegalStateException()
                .isThrownBy(() -> keys(file, PASSWORD, null, null, null))
                .withMessageContaining("does not open with key-password");
        assertThat(keys(file, PASSWORD, null, "of the key", null).seat()).isEqualTo("POP000007");
    }

    @Test
    void anotherSeatThanTheCertificatesIsRefused() {
        var file = file(authority.certificate("POP000007", ""));

        assertThatIllegalStateException()
                .isThrownBy(() -> keys(file, PASSWORD, null, null, "POP000008"))
                .withMessage("The certificate is that of POP000007, the settings say POP000008");
    }

    @Test
    void anExpiredCertificateTellsWhenItCounted() {
        var keys = keys(file(authority.expired("POP000007")), PASSWORD, null, null, null);

        assertThatIllegalStateException()
                .isThrownBy(() -> keys.checkTime(Instant.now()))
                .withMessageStartingWith("Our certificate POP000007 counts from ");
    }

    private Path file(X509Certificate certificate) {
        return file(certificate, PASSWORD, "ap");
    }

    private Path file(X509Certificate certificate, String keyPassword, String... aliases) {
        var file = folder.resolve("ap.p12");
        try (var out = Files.newOutputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (var alias : aliases) {
                store.setKeyEntry(alias, authority.key(), keyPassword.toCharArray(), new Certificate[] {certificate});
            }
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static As4Keys keys(
            Path file, String password, @Nullable String alias, @Nullable String keyPassword, @Nullable String seat) {
        return KeyFiles.keys(
                new As4Settings(
                        As4Settings.Network.TEST,
                        file,
                        password,
                        alias,
                        keyPassword,
                        seat,
                        null,
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Trust.Revocation.REQUIRED),
                Clock.systemUTC());
    }
}
