package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

class DkimTest {

    private static final KeyPair KEYS = keys("RSA", 2048);

    private final GreenMail server = start();

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailIsSignedForTheDomainOfItsSender() throws Exception {
        var mail = sent(key("noordlicht.example", pem(KEYS)));

        var signature = DkimSignature.in(mail);
        assertThat(signature.tag("d")).isEqualTo("noordlicht.example");
        assertThat(signature.tag("s")).isEqualTo("autumn");
        assertThat(signature.tag("a")).isEqualTo("rsa-sha256");
        assertThat(signature.signedHeaders()).contains("from", "to", "subject", "date", "message-id");
        assertThat(signature.isValid(KEYS.getPublic())).isTrue();
    }

    @Test
    void aMailThatIsChangedOnTheWayIsNotSignedAnyMore() throws Exception {
        var mail = sent(key("noordlicht.example", pem(KEYS)));

        assertThat(DkimSignature.in(mail.replace("Hello", "Hullo")).isValid(KEYS.getPublic()))
                .isFalse();
        assertThat(DkimSignature.in(mail.replace("Subject: Invoice 1", "Subject: Invoice 2"))
                        .isValid(KEYS.getPublic()))
                .isFalse();
        assertThat(DkimSignature.in(mail).isValid(keys("RSA", 2048).getPublic()))
                .isFalse();
    }

    @Test
    void aKeyOfADomainSignsForThoseBelowIt() {
        var keys = key("noordlicht.example", pem(KEYS));

        assertThat(keys.signer("mail.noordlicht.example")).isPresent();
        assertThat(keys.signer("zuidlicht.example")).isEmpty();
        assertThat(keys.signer("evilnoordlicht.example")).isEmpty();
    }

    @Test
    void aSenderWithoutAKeyIsNotSigned() throws Exception {
        assertThat(sent(key("other.example", pem(KEYS)))).doesNotContain("DKIM-Signature");
    }

    @Test
    void aKeyMayBeInAFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("dkim.pem"), pem(KEYS));

        assertThat(DkimSignature.in(sent(key("noordlicht.example", file.toUri().toString())))
                        .isValid(KEYS.getPublic()))
                .isTrue();
    }

    @Test
    void aKeyThatCannotBeUsedIsNamed() {
        assertThatThrownBy(() -> key("noordlicht.example", pem(keys("EC", 256))))
                .hasMessageContaining("main.private-key");
        assertThatThrownBy(() -> key("no domain", pem(KEYS))).hasMessageContaining("dkim.main");
        assertThatThrownBy(() -> key(null, pem(KEYS))).hasMessageContaining("main.domain is missing");
    }

    private String sent(DkimKeys keys) throws Exception {
        try (var sending =
                TestSending.to(MailServer.at("127.0.0.1", server.getSmtp().getPort()), keys)) {
            var attachment = new Delivery.Attachment("invoice.pdf", "application/pdf", new byte[5000]);
            assertThat(sending.send(TestSending.delivery(1, attachment))).isInstanceOf(Outcome.Delivered.class);
        }
        var bytes = new ByteArrayOutputStream();
        server.getReceivedMessages()[0].writeTo(bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static DkimKeys key(@Nullable String domain, String secret) {
        return DkimKeys.read(
                new DkimSettings(Map.of("main", new DkimSettings.Key(domain, "autumn", secret))),
                new DefaultResourceLoader());
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair keys(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
