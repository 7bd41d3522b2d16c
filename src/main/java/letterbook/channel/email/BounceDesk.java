package letterbook.channel.email;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import letterbook.base.TextId;
import letterbook.dispatch.Receipt;
import letterbook.dispatch.Receipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes mails from the bounce mailbox: what they tell of a mail of ours becomes a receipt. */
class BounceDesk {

    private static final Logger log = LoggerFactory.getLogger(BounceDesk.class);

    private static final int KEPT = 60_000;
    private static final int DIGEST = 16;

    private final BounceTrail trail;
    private final BounceReader reader;
    private final Receipts receipts;
    private final MeterRegistry meters;
    private final Clock clock;

    BounceDesk(BounceTrail trail, BounceReader reader, Receipts receipts, MeterRegistry meters, Clock clock) {
        this.trail = trail;
        this.reader = reader;
        this.receipts = receipts;
        this.meters = meters;
        this.clock = clock;
    }

    /** What became of a mail. */
    enum Taken {
        /** It stands in the history of an entry. */
        TOLD,
        /** It was taken before. */
        REPEATED,
        /** It is about no delivery. */
        IGNORED,
        /** It is about no mail of ours, as far as can be seen. */
        STRANGE,
        /** Its signature is not ours. */
        FORGED;

        /** Whether a person should have a look at it. */
        boolean isOpen() {
            return this == STRANGE || this == FORGED;
        }
    }

    /** @param place of the mail in the mailbox, which tells two bounces with the same words apart */
    Taken take(MailboxPlace.Position place, byte[] bytes) {
        var mail = IncomingMail.of(bytes);
        var taken = switch (trail.follow(mail)) {
            case BounceTrail.End.Ours ours -> take(ours, place, mail, bytes);
            case BounceTrail.End.Forged _ -> Taken.FORGED;
            case BounceTrail.End.Nowhere _ -> Taken.STRANGE;
        };
        meters.counter("letterbook.email.bounces", "result", taken.name().toLowerCase(Locale.ROOT))
                .increment();
        if (taken.isOpen()) {
            log.warn(
                    "Mail {} in the bounce mailbox is about no mail of ours ({}); it is left there",
                    place.uid(),
                    taken);
        }
        return taken;
    }

    private Taken take(BounceTrail.End.Ours ours, MailboxPlace.Position place, IncomingMail mail, byte[] bytes) {
        var entry = ours.entry();
        return switch (reader.read(mail, entry.receiver())) {
            case BounceReader.Reading.Ignored ignored -> {
                log.info("Mail {} about entry {} is {}; ignored", place.uid(), TextId.of(entry.id()), ignored.why());
                yield Taken.IGNORED;
            }
            case BounceReader.Reading.Told told -> {
                var receipt = new Receipt(
                        EmailChannel.PROVIDER,
                        key(place, bytes),
                        new Receipt.Reference.Attempt(entry.id(), ours.mail().attempt()),
                        at(mail),
                        told.news(),
                        mail.raw().length() <= KEPT ? mail.raw() : mail.raw().substring(0, KEPT));
                yield receipts.take(receipt) == Receipts.Taken.REPEATED ? Taken.REPEATED : Taken.TOLD;
            }
        };
    }

    /** The content is part of it: numbers of mails are unique in one mailbox only. */
    private static String key(MailboxPlace.Position place, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "bounce:" + place.validity() + "." + place.uid() + "."
                    + HexFormat.of().formatHex(digest, 0, DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As the mail tells, where that can be true. */
    private Instant at(IncomingMail mail) {
        var now = clock.instant();
        return sent(mail)
                .filter(at -> at.isBefore(now) && at.isAfter(now.minus(365, ChronoUnit.DAYS)))
                .orElse(now);
    }

    private static Optional<Instant> sent(IncomingMail mail) {
        try {
            return Optional.ofNullable(mail.mail().getSentDate()).map(Date::toInstant);
        } catch (MessagingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
