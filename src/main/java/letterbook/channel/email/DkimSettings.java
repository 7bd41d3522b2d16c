package letterbook.channel.email;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.email.dkim.*}: a key for each domain that mails are signed for, under any name, for
 * example {@code letterbook.email.dkim.main.domain}.
 */
@ConfigurationProperties("letterbook.email")
record DkimSettings(@DefaultValue Map<String, Key> dkim) {

    /**
     * @param domain of the sender, or one above it
     * @param selector under which the public key stands in the DNS: {@code <selector>._domainkey.<domain>}
     * @param privateKey RSA, as PEM (PKCS#8 or PKCS#1), or where such a file is: {@code file:/etc/letterbook/dkim.pem}
     */
    record Key(
            @Nullable String domain,
            @Nullable String selector,
            @Nullable String privateKey) {}
}
