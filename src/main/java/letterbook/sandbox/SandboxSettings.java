package letterbook.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code letterbook.sandbox.*}.
 *
 * @param smtpPort port of the mail server on 127.0.0.1; 0 takes a free one
 * @param imapPort port of the mailbox on 127.0.0.1 to which mails come back; 0 takes a free one
 * @param largestMail what the mail server takes at most
 * @param keptMessages number of newest messages of a type that are kept
 * @param keptSize of all messages of a type that are kept
 */
@ConfigurationProperties("letterbook.sandbox")
record SandboxSettings(
        @DefaultValue("0") int smtpPort,
        @DefaultValue("0") int imapPort,
        @DefaultValue("30MB") DataSize largestMail,
        @DefaultValue("2000") int keptMessages,
        @DefaultValue("300MB") DataSize keptSize) {}
