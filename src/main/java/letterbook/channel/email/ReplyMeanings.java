package letterbook.channel.email;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;

/** Tells what came of a mail, by the error catalogue. */
final class ReplyMeanings {

    /** Shortest wait where the server delays strangers (greylisting) or counts mails. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String PREFIX = "EMAIL_";
    private static final String SIGN_IN = "EMAIL_AUTH";
    private static final String CONNECT = "EMAIL_CONNECT";

    private static final String SENDER = "EMAIL_SENDER";

    private static final Set<String> ABOUT_SIZE = Set.of("EMAIL_5.2.3", "EMAIL_5.3.4", "EMAIL_552", "EMAIL_452");

    /** Replies about our own sign-in (RFC 4954), whatever the status after them. */
    private static final Set<Integer> ABOUT_SIGN_IN = Set.of(530, 534, 535, 538);

    private final ErrorCatalogue catalogue;

    ReplyMeanings(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Outcome outcome(Handover handover, OutgoingMail mail) {
        var receiver = mail.recipient().getAddress();
        return switch (handover) {
            case Handover.Accepted accepted -> new Outcome.Delivered(mail.id(), text(accepted.reply(), receiver));
            case Handover.Refused refused -> refused(refused.reply(), receiver);
            case Handover.SenderRefused refused -> senderRefused(refused.reply(), receiver);
            case Handover.Unwelcome unwelcome -> unwelcome(unwelcome.reply(), receiver);
            case Handover.NotConnected lost -> new Outcome.RetryLater(CONNECT, lost.why(), null);
            case Handover.Unreachable away -> new Outcome.OutOfOrder(CONNECT, away.why());
            case Handover.NotSecure insecure -> new Outcome.OutOfOrder("EMAIL_TLS", insecure.why());
            case Handover.NoSignIn noSignIn -> noSignIn(noSignIn.reply(), noSignIn.why(), receiver);
            case Handover.Unanswered unanswered -> new Outcome.Unknown(unanswered.why());
        };
    }

    /** What the catalogue knows about a refusal: by its enhanced status, by the family of that, by its basic code. */
    CatalogueEntry entry(SmtpReply reply) {
        return codes(reply)
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> codes(SmtpReply reply) {
        var enhanced = reply.enhanced();
        var basic = Integer.toString(reply.code());
        var last = Stream.of(PREFIX + basic, PREFIX + basic.charAt(0) + "XX");
        if (ABOUT_SIGN_IN.contains(reply.code())) {
            return Stream.concat(
                    "5.7.8".equals(enhanced) ? Stream.of(PREFIX + enhanced) : Stream.of(), Stream.of(SIGN_IN));
        }
        // A server that contradicts itself means its basic code: that is what the protocol acts upon
        if (enhanced == null || enhanced.charAt(0) != basic.charAt(0)) {
            return last;
        }
        var family = enhanced.substring(0, enhanced.lastIndexOf('.')) + ".X";
        return Stream.concat(Stream.of(PREFIX + enhanced, PREFIX + family), last);
    }

    private Outcome refused(SmtpReply reply, String receiver) {
        var entry = entry(reply);
        var text = text(reply, receiver);
        if (ABOUT_SIGN_IN.contains(reply.code())) {
            return new Outcome.OutOfOrder(entry.code(), text);
        }
        return entry.retry()
                ? new Outcome.RetryLater(entry.code(), text, patience(entry.code()))
                : new Outcome.Refused(entry.status(), entry.code(), text);
    }

    /**
     * What the server says before it knows the recipient is about us, and holds for every mail; except what it says about
     * the size, which the same command tells it.
     */
    private Outcome senderRefused(SmtpReply reply, String receiver) {
        var entry = entry(reply);
        if (ABOUT_SIZE.contains(entry.code())) {
            return refused(reply, receiver);
        }
        if (reply.code() < 500) {
            return new Outcome.RetryLater(entry.code(), text(reply, receiver), patience(entry.code()));
        }
        return new Outcome.OutOfOrder(isOurs(entry) ? entry.code() : SENDER, text(reply, receiver));
    }

    private static boolean isOurs(CatalogueEntry entry) {
        return entry.resolver().equals("ADMINISTRATOR");
    }

    /** A server that refuses the connection says nothing about the mail, which waits. */
    private Outcome unwelcome(SmtpReply reply, String receiver) {
        var entry = entry(reply);
        var code = entry.retry() ? entry.code() : CONNECT;
        return new Outcome.RetryLater(code, text(reply, receiver), patience(code));
    }

    /** Whatever is wrong with our sign-in is wrong for every mail. */
    private Outcome noSignIn(@Nullable SmtpReply reply, String why, String receiver) {
        if (reply == null) {
            return new Outcome.OutOfOrder(SIGN_IN, why);
        }
        var entry = entry(reply);
        var text = text(reply, receiver);
        return entry.retry()
                ? new Outcome.RetryLater(entry.code(), text, patience(entry.code()))
                : new Outcome.OutOfOrder(ABOUT_SIGN_IN.contains(reply.code()) ? entry.code() : SIGN_IN, text);
    }

    private static @Nullable Duration patience(String code) {
        return code.startsWith(PREFIX + "4.7.") ? PATIENCE : null;
    }

    /** Servers repeat the address, which not everybody who may read the entry may read. */
    private static String text(SmtpReply reply, String receiver) {
        return reply.text().replace(receiver, "the receiver");
    }
}
