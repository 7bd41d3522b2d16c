package letterbook.communication.ui;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.base.CommunicationType;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.Actor;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ResendDecision;
import letterbook.communication.StatusChange;

/** What the details of an entry say, in the reader's words and formats. */
record EntryWords(ReaderFormat format, ErrorWords errors) {

    /** What stands in the place of a provider where people send. */
    private static final String BY_HAND = "Manual";

    private static final Pattern UTC_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,18}Z");

    /** {@code Email to Van Dijk B.V., info@example.com}. */
    String heading(CommunicationDetails details) {
        var row = details.row();
        var receiver = Stream.of(details.receiverName(), row.receiver())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return row.type().label() + " to " + receiver;
    }

    /** What became of the message, in one or two sentences. */
    String happened(CommunicationDetails details) {
        var row = details.row();
        if (isCaptured(details)) {
            return "Not sent: test mode. The message was made and kept, and left for nobody.";
        }
        return switch (row.status()) {
            case GENERATING -> "The message is being made.";
            case SENDING ->
                row.scheduledFor() == null
                        ? underWay(details)
                        : "The message leaves on " + format.dateTime(row.scheduledFor()) + ". " + lastTrouble(details);
            case SUCCESSFUL ->
                RowWords.hasTask(row)
                        ? errors.find(row.code())
                                .map(CatalogueEntry.Words::happened)
                                .orElseGet(() -> errors.shortly(row.code(), row.text()) + ".")
                        : done(details);
            case SKIPPED -> lastText(details).map(EntryWords::sentence).orElse("The message was not to be sent.");
            case FAILED, REJECTED ->
                errors.find(row.code())
                        .map(CatalogueEntry.Words::happened)
                        .orElseGet(() -> errors.shortly(row.code(), row.text()) + ".");
        };
    }

    private static String done(CommunicationDetails details) {
        return details.row().type() == CommunicationType.MANUAL
                ? "The message was sent by hand."
                : "The message was sent: " + carrier(details) + " took it.";
    }

    /** The provider's own words and the code, for who wants to look them up; empty without. */
    String evidence(CommunicationDetails details) {
        var row = details.row();
        return row.status().colour() == CommunicationStatus.Colour.RED || RowWords.hasTask(row)
                ? Stream.of(details.provider(), row.code(), row.text())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" · "))
                : "";
    }

    /** What the reader can do; empty when there is nothing to do. */
    String fix(CommunicationDetails details) {
        if (isCaptured(details)) {
            return "Nothing. Once test mode is off, it can be resent to really send it.";
        }
        return switch (details.row().status()) {
            case GENERATING -> "";
            case SENDING ->
                waitsByHand(details)
                        ? "Open the message and its documents, send them, then mark it as sent."
                        : details.row().stuckAt() == null
                                ? ""
                                : "Do not resend it yet: it may still arrive. Ask support to look it up at "
                                        + carrier(details) + ".";
            case SUCCESSFUL ->
                RowWords.hasTask(details.row())
                        ? errors.find(details.row().code())
                                .map(CatalogueEntry.Words::fix)
                                .orElse("Ask an administrator what the recipient asks for.")
                        : "";
            case SKIPPED -> "Nothing. If it should be sent, change the communication preferences of this customer.";
            case FAILED, REJECTED ->
                errors.find(details.row().code())
                        .map(CatalogueEntry.Words::fix)
                        .orElse("Ask an administrator what it means, then resend.");
        };
    }

    /** Until when it can be resent, or why it cannot be. */
    String resendNote(ResendDecision decision) {
        return switch (decision) {
            case ResendDecision.Allowed allowed -> "until " + format.dateTime(allowed.until());
            case ResendDecision.Denied denied -> denied.reason();
        };
    }

    /** Who or what caused a change. */
    String who(Actor actor) {
        return switch (actor.kind()) {
            case WORKFLOW -> "workflow “" + actor.name() + "”";
            case PERSON -> "by " + actor.name();
            case PROVIDER -> actor.name().equals(BY_HAND) ? "" : "answer from " + actor.name();
            case TIMER, SYSTEM -> actor.name();
        };
    }

    /** What happened, beside the status it led to; empty when the status says it all. */
    String what(StatusChange change, CommunicationDetails details) {
        if (change.code() != null) {
            var shortly = errors.shortly(change.code(), change.text());
            var again = change.from() == change.to() && change.to() == CommunicationStatus.SENDING
                    ? "; it will be tried again"
                    : "";
            return shortly
                    + again
                    + (change.text() == null || change.text().equals(shortly) ? "" : " (" + change.text() + ")");
        }
        if (change.text() != null) {
            return withReadableTimes(change.text());
        }
        if (change.to() != CommunicationStatus.SENDING || change.attempt() == 0) {
            return "";
        }
        var latest = change.attempt() == details.attempt();
        if (latest && isCaptured(details)) {
            return "made, to be kept and not sent";
        }
        if (details.row().type() == CommunicationType.MANUAL && !isCaptured(details)) {
            return "put on the list of those to send by hand";
        }
        return "handed to " + (isCaptured(details) ? "the provider" : carrier(details))
                + (change.attempt() == 1 ? "" : ", attempt " + change.attempt());
    }

    /** Providers tell times as machines write them. */
    private String withReadableTimes(String text) {
        return UTC_TIME.matcher(text).replaceAll(time -> Matcher.quoteReplacement(readable(time.group())));
    }

    private String readable(String time) {
        try {
            return moment(Instant.parse(time));
        } catch (DateTimeParseException noSuchDay) {
            return time;
        }
    }

    /** To the second, with the day. */
    String moment(Instant at) {
        return format.exactDateTime(at);
    }

    /** Whether somebody has to send it. */
    static boolean waitsByHand(CommunicationDetails details) {
        var row = details.row();
        return row.type() == CommunicationType.MANUAL
                && row.status() == CommunicationStatus.SENDING
                && details.attempt() > 0;
    }

    private String underWay(CommunicationDetails details) {
        if (waitsByHand(details)) {
            return details.row().stuckAt() == null
                    ? "The message waits until somebody sends it by hand."
                    : "The message waits longer than it should until somebody sends it by hand.";
        }
        return details.row().stuckAt() == null
                ? "The message is on its way to " + carrier(details) + "."
                : "No news from " + carrier(details) + " since " + format.dateTime(lastNews(details))
                        + ", though it was due: nobody knows yet whether it arrived.";
    }

    private static boolean isCaptured(CommunicationDetails details) {
        return CommunicationEntry.TEST_MODE.equals(details.provider());
    }

    /** When something was heard of it last. */
    private static Instant lastNews(CommunicationDetails details) {
        return details.history().reversed().stream()
                .filter(change -> change.actor().kind() != Actor.Kind.TIMER)
                .findFirst()
                .map(StatusChange::at)
                .orElse(details.row().createdAt());
    }

    private String lastTrouble(CommunicationDetails details) {
        return details.history().reversed().stream()
                .filter(change -> change.code() != null)
                .findFirst()
                .map(change -> "Last try: " + errors.shortly(change.code(), change.text()) + ".")
                .orElse("");
    }

    private static Optional<String> lastText(CommunicationDetails details) {
        return Optional.ofNullable(details.history().getLast().text());
    }

    private static String carrier(CommunicationDetails details) {
        return details.provider() == null ? "the provider" : details.provider();
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
