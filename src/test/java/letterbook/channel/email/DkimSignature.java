package letterbook.channel.email;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The signature of a mail as its recipient checks it (RFC 6376, relaxed/relaxed), with the JDK alone. */
final class DkimSignature {

    private final List<String> headers = new ArrayList<>();
    private final String body;
    private final String signatureHeader;
    private final Map<String, String> tags;

    private DkimSignature(String mail) {
        var end = mail.indexOf("\r\n\r\n");
        Arrays.stream(mail.substring(0, end).split("\r\n(?![ \t])")).forEach(headers::add);
        body = mail.substring(end + 4);
        signatureHeader = headers.stream()
                .filter(header -> header.startsWith("DKIM-Signature:"))
                .findFirst()
                .orElseThrow();
        tags = Arrays.stream(signatureHeader
                        .substring(signatureHeader.indexOf(':') + 1)
                        .replaceAll("[\r\n\t ]+", "")
                        .split(";"))
                .map(tag -> tag.split("=", 2))
                .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
    }

    static DkimSignature in(String mail) {
        return new DkimSignature(mail);
    }

    String tag(String name) {
        return Objects.requireNonNull(tags.get(name));
    }

    List<String> signedHeaders() {
        return List.of(tag("h").toLowerCase(Locale.ROOT).split(":"));
    }

    boolean isValid(PublicKey key) throws Exception {
        assert tag("c").equals("relaxed/relaxed");
        var hash = MessageDigest.getInstance("SHA-256").digest(relaxedBody().getBytes(StandardCharsets.ISO_8859_1));
        if (!Arrays.equals(hash, Base64.getDecoder().decode(tag("bh")))) {
            return false;
        }
        var signed = new StringBuilder();
        var left = new ArrayList<>(headers);
        for (var name : signedHeaders()) {
            left.reversed().stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .findFirst()
                    .ifPresent(header -> {
                        left.remove(header);
                        signed.append(relaxed(header)).append("\r\n");
                    });
        }
        signed.append(relaxed(signatureHeader).replaceAll("b=[A-Za-z0-9+/= ]+$", "b="));
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update(signed.toString().getBytes(StandardCharsets.ISO_8859_1));
        return check.verify(Base64.getDecoder().decode(tag("b")));
    }

    private static String relaxed(String header) {
        var colon = header.indexOf(':');
        return header.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":"
                + header.substring(colon + 1)
                        .replace("\r\n", "")
                        .replaceAll("[ \t]+", " ")
                        .strip();
    }

    private String relaxedBody() {
        var lines = body.replaceAll("[ \t]+(?=\r\n)", "").replaceAll("[ \t]+", " ");
        var withoutEnd = lines.replaceAll("(\r\n)+$", "");
        return withoutEnd.isEmpty() ? "" : withoutEnd + "\r\n";
    }
}
