package letterbook.channel.email;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import letterbook.base.EmailAddress;
import letterbook.dispatch.Delivery;
import letterbook.organisation.Organisation;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Makes MIME messages of deliveries. */
final class MailComposer {

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern PATH = Pattern.compile("[/\\\\]+");

    static {
        // Jakarta Mail asks for its streams at every part of every mail, and searches the class path each time it is
        // not told
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final Session session = Session.getInstance(new Properties());
    private final BounceAddresses bounces;
    private final DkimKeys keys;
    private final Clock clock;

    MailComposer(BounceAddresses bounces, DkimKeys keys, Clock clock) {
        this.bounces = bounces;
        this.keys = keys;
        this.clock = clock;
    }

    /** Throws {@link IllegalArgumentException} for an address that is not valid. */
    OutgoingMail compose(Delivery delivery, Organisation organisation) throws MessagingException {
        var sender = Mailbox.of(new EmailAddress(organisation.senderEmail()), organisation.name());
        var recipient = Mailbox.of(new EmailAddress(delivery.receiver()), delivery.receiverName());
        var key = MailKey.of(delivery);
        var domain = Mailbox.domain(sender.getAddress());
        var mail = new OutgoingMail(session, "<c." + key + "@" + domain + ">", key, recipient);
        mail.setFrom(sender);
        if (organisation.replyToEmail() != null) {
            mail.setReplyTo(new InternetAddress[] {
                Mailbox.of(new EmailAddress(organisation.replyToEmail()), organisation.name())
            });
        }
        mail.setRecipient(Message.RecipientType.TO, recipient);
        mail.setSubject(
                Mailbox.oneLine(Objects.requireNonNullElse(delivery.content().subject(), "")),
                StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        describe(mail, delivery.language());
        mail.setEnvelopeFrom(bounces.of(key, domain));
        mail.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY);
        mail.setReturnOption(SMTPMessage.RETURN_HDRS);
        mail.setContent(content(delivery));
        mail.saveChanges();
        var signer = keys.signer(domain);
        if (signer.isPresent()) {
            mail.sign(signer.get());
        }
        return mail;
    }

    /** Keeps absence notes and other automatic answers away (RFC 3834, and Exchange's own header). */
    private static void describe(OutgoingMail mail, String language) throws MessagingException {
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        if (LANGUAGE_TAG.matcher(language).matches()) {
            mail.setHeader("Content-Language", language);
        }
    }

    private static Multipart content(Delivery delivery) throws MessagingException {
        var body = new MimeMultipart("alternative");
        body.addBodyPart(text(delivery.content().text(), "plain"));
        if (delivery.content().html() != null) {
            body.addBodyPart(text(delivery.content().html(), "html"));
        }
        return delivery.attachments().isEmpty() ? body : with(delivery.attachments(), body);
    }

    private static Multipart with(List<Delivery.Attachment> attachments, Multipart body) throws MessagingException {
        var all = new MimeMultipart("mixed");
        var first = new MimeBodyPart();
        first.setContent(body);
        all.addBodyPart(first);
        for (var attachment : attachments) {
            all.addBodyPart(document(attachment));
        }
        return all;
    }

    /** Its encoding is set, not found out: that would read the text once more, and lines of HTML may be too long for SMTP. */
    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), "text/" + subtype + "; charset=UTF-8")));
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart document(Delivery.Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(attachment.bytes(), mediaType(attachment.mediaType()))));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(Part.ATTACHMENT);
        var name = PATH.matcher(Mailbox.oneLine(attachment.name())).replaceAll("_");
        part.setFileName(name.isEmpty() ? "document" : name);
        return part;
    }

    /** What is not a media type, or one of mails within mails, goes as mere bytes. */
    private static String mediaType(String reported) {
        try {
            var type = new ContentType(Mailbox.oneLine(reported));
            return type.match("multipart/*") || type.match("message/*")
                    ? "application/octet-stream"
                    : type.getBaseType();
        } catch (ParseException notAMediaType) {
            return "application/octet-stream";
        }
    }
}
