package letterbook.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the mail server answers mail to certain addresses: those whose local part, or the tag after +, is the keyword. */
enum ScriptedReply {
    UNKNOWN(550, "5.1.1 The mailbox does not exist", "The mailbox does not exist"),
    BOUNCE(550, "5.2.1 The mailbox is disabled and takes no messages", "The mailbox is disabled"),
    FULL(552, "5.2.2 The mailbox is full", "The mailbox is full"),
    BLOCKED(550, "5.7.1 Refused by the recipient's policy", "The recipient refuses the sender"),
    BUSY(451, "4.3.2 The system is not accepting messages now", "Busy at every try"),
    GREYLIST(451, "4.7.1 Greylisted, try again later", "Refused at the first try, accepted at the next"),
    SPAM(554, "5.7.1 The message looks like spam", "Refused once the whole message is there"),
    SLOW(250, "Taken after a while", "Accepted after ten seconds"),
    BOUNCES(250, "", "Accepted, and two seconds later it comes back: the mailbox does not exist"),
    DELAYED(250, "", "Accepted, and two seconds later a report says that it is delayed"),
    AUTO_REPLY(250, "", "Accepted, and two seconds later comes an absence note, which changes nothing"),
    DROP(0, "", "The connection breaks before the answer: nobody knows whether it arrived");

    private final int code;
    private final String text;
    private final String meaning;

    ScriptedReply(int code, String text, String meaning) {
        this.code = code;
        this.text = text;
        this.meaning = meaning;
    }

    /** SMTP reply code; 0 for no reply at all. */
    int code() {
        return code;
    }

    /** The reply behind the code, with the enhanced status where there is one. */
    String text() {
        return text;
    }

    String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For the person who tries it out. */
    String meaning() {
        return meaning;
    }

    /** What comes back later, by itself. */
    Optional<MailAnswer> later() {
        return switch (this) {
            case BOUNCES -> Optional.of(MailAnswer.NO_MAILBOX);
            case DELAYED -> Optional.of(MailAnswer.DELAYED);
            case AUTO_REPLY -> Optional.of(MailAnswer.ABSENT);
            case UNKNOWN, BOUNCE, FULL, BLOCKED, BUSY, GREYLIST, SPAM, SLOW, DROP -> Optional.empty();
        };
    }

    static Optional<ScriptedReply> to(String address) {
        var local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
        var parts = List.of(local.toLowerCase(Locale.ROOT).split("\\+"));
        return Arrays.stream(values())
                .filter(reply -> parts.contains(reply.keyword()))
                .findFirst();
    }
}
