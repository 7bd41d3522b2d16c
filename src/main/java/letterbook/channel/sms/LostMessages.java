package letterbook.channel.sms;

import com.twilio.rest.api.v2010.account.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;

/**
 * Finds out what became of a message whose answer was lost. Twilio knows no key of ours: a message is found by its receiver,
 * the time and its text, and only one that no other entry has.
 */
final class LostMessages {

    /** Time in which a message that Twilio took may not show in its list yet. */
    static final Duration SETTLING = Duration.ofMinutes(2);

    /** Time after which Twilio is asked no more. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    /** Length of a text without its special characters that is hardly the end of another one. */
    private static final int TELLING = 20;

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofMinutes(2);

    private final TwilioMessages messages;
    private final MessageOwners owners;

    LostMessages(TwilioMessages messages, MessageOwners owners) {
        this.messages = messages;
        this.owners = owners;
    }

    Outcome find(Delivery delivery, Instant now) {
        var candidates = candidates(delivery);
        var same = candidates.stream()
                .filter(message -> isSameText(message, delivery))
                .sorted(Comparator.comparing(message -> createdAt(message, now)))
                .toList();
        var ours = same.stream()
                .filter(message -> owners.claim(message.getSid(), delivery))
                .findFirst();
        if (ours.isPresent()) {
            // accepted whatever became of it since: reports that came meanwhile wait for this, else it is asked for at
            // once
            return new Outcome.Accepted(ours.get().getSid(), "Found at Twilio", AT_ONCE, TwilioNews.SILENCE);
        }
        if (!same.isEmpty()) {
            return ofAnother();
        }
        if (now.isBefore(delivery.attemptedAt().plus(SETTLING))) {
            return new Outcome.AskLater("SMS_NO_ANSWER", "Twilio does not show the message yet", SOON);
        }
        return candidates.isEmpty()
                ? new Outcome.RetryLater("SMS_NOT_RECEIVED", "Twilio never got the message", null)
                : new Outcome.Unknown("Twilio has a message to this number with another text");
    }

    /**
     * Whether the message that Twilio answered with may be taken for this entry's. An entry that says the same may have found
     * it first, while the answer was on its way: then this one has none that is known.
     */
    boolean isOurs(String sid, Delivery delivery) {
        return owners.claim(sid, delivery);
    }

    /** What to do when another entry has the message that was seen. */
    static Outcome ofAnother() {
        return new Outcome.AskLater("SMS_NO_ANSWER", "The message at Twilio is that of another entry", SOON);
    }

    /** What to do when Twilio cannot be asked. */
    Outcome notNow(Delivery delivery, String code, String why, Instant now) {
        return now.isBefore(delivery.attemptedAt().plus(PATIENCE))
                ? new Outcome.AskLater(code, why, LATER)
                : new Outcome.Unknown("Twilio could not be asked: " + why);
    }

    private List<Message> candidates(Delivery delivery) {
        var since = delivery.attemptedAt().minus(CLOCKS_DIFFER);
        return Stream.of(messages.sentTo(delivery.receiver(), since), messages.newestTo(delivery.receiver()))
                .flatMap(List::stream)
                .filter(message -> message.getDirection() != Message.Direction.INBOUND)
                .filter(message -> !createdAt(message, since).isBefore(since))
                .filter(message -> !owners.isOfAnother(message.getSid(), delivery.communicationId()))
                .toList();
    }

    private static Instant createdAt(Message message, Instant otherwise) {
        return message.getDateCreated() == null
                ? otherwise
                : message.getDateCreated().toInstant();
    }

    /** A trial account writes something before it; a messaging service may replace look-alike characters. */
    private static boolean isSameText(Message message, Delivery delivery) {
        var text = message.getBody();
        var ours = delivery.content().text();
        var plain = plain(ours);
        return text != null
                && (text.equals(ours)
                        || plain.length() >= TELLING && plain(text).endsWith(plain));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{ASCII}]|\\s", "");
    }
}
