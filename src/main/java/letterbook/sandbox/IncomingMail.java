package letterbook.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One mail while it comes in. */
final class IncomingMail implements MessageHandler {

    private final MessageContext session;
    private final SandboxSmtp server;
    private final List<String> receivers = new ArrayList<>();
    private final List<ScriptedReply> replies = new ArrayList<>();
    private String sender = "";

    IncomingMail(MessageContext session, SandboxSmtp server) {
        this.session = session;
        this.server = server;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        var reply = ScriptedReply.to(recipient);
        if (reply.isPresent()) {
            answerReceiver(reply.get(), recipient);
            replies.add(reply.get());
        }
        receivers.add(recipient);
    }

    private void answerReceiver(ScriptedReply reply, String recipient) throws RejectException {
        switch (reply) {
            case UNKNOWN, BOUNCE, FULL, BLOCKED, BUSY -> throw refusal(reply);
            case GREYLIST -> {
                if (server.greylists(recipient)) {
                    throw refusal(reply);
                }
            }
            case SPAM, SLOW, DROP, BOUNCES, DELAYED, AUTO_REPLY -> {
                // answered once the whole mail is there
            }
        }
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        var raw = data.readNBytes(server.largestMail() + 1);
        if (raw.length > server.largestMail()) {
            data.transferTo(java.io.OutputStream.nullOutputStream());
            throw new RejectException(552, "5.3.4 The message is larger than this system takes");
        }
        if (replies.contains(ScriptedReply.SPAM)) {
            throw refusal(ScriptedReply.SPAM);
        }
        if (replies.contains(ScriptedReply.SLOW)) {
            server.waitAsASlowServer();
        }
        var mail = MailContent.read(raw);
        var id = server.messages()
                .add(new NewMessage(
                        CommunicationType.EMAIL,
                        "SMTP",
                        sender,
                        String.join(", ", receivers),
                        mail.subject(),
                        mail.readable(),
                        raw,
                        null,
                        replies.stream()
                                .flatMap(reply -> reply.later().stream())
                                .map(MailAnswer::due)
                                .findFirst()
                                .orElse(null),
                        null));
        if (replies.contains(ScriptedReply.DROP)) {
            ((Session) session).closeSocket();
            throw new DropConnectionException("dropped");
        }
        return "2.0.0 Ok: queued as " + TextId.of(id);
    }

    @Override
    public void done() {}

    private static RejectException refusal(ScriptedReply reply) {
        return new RejectException(reply.code(), reply.text());
    }
}
