package letterbook.sandbox;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/** Writes the mails that come back, as mail servers and mail programs write them. */
final class ReturnedMail {

    private static final String HOST = "mx.sandbox.letterbook.test";

    private ReturnedMail() {}

    /**
     * @param sender envelope sender of the mail, to which it comes back
     * @param raw the mail as it was taken
     */
    static MimeMessage of(MailAnswer answer, String sender, String receiver, byte[] raw, Instant now)
            throws MessagingException {
        return answer == MailAnswer.ABSENT
                ? absence(sender, receiver, raw, now)
                : report(answer, sender, receiver, raw, now);
    }

    private static MimeMessage report(MailAnswer answer, String sender, String receiver, byte[] raw, Instant now)
            throws MessagingException {
        var failed = answer.action().equals("failed");
        var mail = begin("Mail Delivery System <MAILER-DAEMON@" + HOST + ">", sender, now);
        mail.setSubject(failed ? "Undelivered Mail Returned to Sender" : "Delayed Mail (still being retried)");
        mail.setHeader("Auto-Submitted", "auto-replied");
        var text = "This is the mail system at host " + HOST + ".\n\n"
                + (failed
                        ? "I'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients."
                        : "This is a warning message only. You do not need to resend your message.")
                + "\n\n<" + receiver + ">: " + answer.diagnostic() + "\n";
        var report = new MimeMultipart("report; report-type=delivery-status");
        report.addBodyPart(part(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8"));
        report.addBodyPart(part(status(answer, receiver), "message/delivery-status"));
        report.addBodyPart(part(lines(headers(raw)), "text/rfc822-headers"));
        // Angus writes nothing but its own kind of report itself
        mail.setDataHandler(new DataHandler(new ByteArrayDataSource(written(report), report.getContentType())));
        mail.saveChanges();
        return mail;
    }

    private static byte[] written(MimeMultipart report) throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            report.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static MimeBodyPart part(byte[] bytes, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        return part;
    }

    private static byte[] lines(InternetHeaders headers) {
        return (String.join("\r\n", Collections.list(headers.getAllHeaderLines())) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] status(MailAnswer answer, String receiver) throws MessagingException {
        var status = new DeliveryStatus();
        var message = new InternetHeaders();
        message.setHeader("Reporting-MTA", "dns; " + HOST);
        status.setMessageDSN(message);
        var recipient = new InternetHeaders();
        recipient.setHeader("Final-Recipient", "rfc822; " + receiver);
        recipient.setHeader("Action", answer.action());
        recipient.setHeader("Status", answer.status());
        recipient.setHeader("Diagnostic-Code", "smtp; " + answer.diagnostic());
        status.addRecipientDSN(recipient);
        var bytes = new ByteArrayOutputStream();
        try {
            status.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static MimeMessage absence(String sender, String receiver, byte[] raw, Instant now)
            throws MessagingException {
        var mail = begin(receiver, sender, now);
        mail.setSubject("Out of office");
        mail.setHeader("Auto-Submitted", "auto-replied");
        var id = headers(raw).getHeader("Message-ID", null);
        if (id != null) {
            mail.setHeader("In-Reply-To", id);
        }
        mail.setText("I am back on Monday and read your message then.\n");
        mail.saveChanges();
        return mail;
    }

    private static MimeMessage begin(String from, String to, Instant now) throws MessagingException {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setHeader("Return-Path", "<>");
        mail.setHeader("Delivered-To", to);
        mail.setFrom(from);
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, false));
        mail.setSentDate(Date.from(now));
        return mail;
    }

    private static InternetHeaders headers(byte[] raw) throws MessagingException {
        return new InternetHeaders(new ByteArrayInputStream(raw), true);
    }
}
