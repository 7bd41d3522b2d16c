package letterbook.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.random.RandomGenerator;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import org.jspecify.annotations.Nullable;

/** Tells what becomes of an entry after it was made: how long each step of its channel takes, and what goes wrong. */
final class Life {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(31),
            Duration.ofSeconds(58),
            Duration.ofSeconds(125),
            Duration.ofSeconds(236),
            Duration.ofSeconds(470));

    /** Working days after which nobody should wait any more for what is sent by hand. */
    private static final int MANUAL_PATIENCE_DAYS = 7;

    private static final int FORGOTTEN_ONE_IN = 4;

    private final Rhythm rhythm;
    private final ErrorCatalogue catalogue;
    private final References references;
    private final RandomGenerator random;

    Life(Rhythm rhythm, ErrorCatalogue catalogue, RandomGenerator random) {
        this.rhythm = rhythm;
        this.catalogue = catalogue;
        this.random = random;
        references = new References(random);
    }

    void live(PastEntry entry, @Nullable Mishap mishap) {
        var made = entry.createdAt().plusMillis(random.nextInt(180, 900));
        if (mishap != null && mishap.when() == Mishap.When.MAKING) {
            entry.fail(made, red(mishap), Actor.LETTERBOOK, mishap.code(), mishap.words());
            return;
        }
        var start = entry.route().type() == CommunicationType.SMS ? duringOfficeHours(entry, made) : made;
        var provider = references.provider(entry);
        if (entry.route().type() == CommunicationType.MANUAL) {
            byHand(entry, start, mishap);
        } else if (mishap == null) {
            entry.start(start, provider);
            succeed(entry, start.plus(handling(entry)));
        } else {
            goWrong(entry, start, provider, mishap);
        }
    }

    private void goWrong(PastEntry entry, Instant start, String provider, Mishap mishap) {
        switch (mishap.when()) {
            case MAKING -> throw new IllegalStateException("Made in spite of " + mishap);
            case REFUSED -> {
                entry.start(start, provider);
                var by = mishap == Mishap.NOBODY_KNOWS ? Actor.LETTERBOOK : Actor.provider(provider);
                entry.fail(start.plus(refusal(entry)), red(mishap), by, mishap.code(), mishap.words());
            }
            case DELAYED -> succeed(entry, tryAgain(entry, start, provider, mishap, 1 + random.nextInt(2)));
            case GIVEN_UP -> {
                var last = tryAgain(entry, start, provider, mishap, WAITS.size());
                entry.fail(last, red(mishap), Actor.provider(provider), mishap.code(), mishap.words());
            }
            case LATER -> {
                entry.start(start, provider);
                var sent = start.plus(handling(entry));
                succeed(entry, sent);
                entry.fail(receipt(entry, sent), red(mishap), Actor.provider(provider), mishap.code(), mishap.words());
            }
        }
    }

    /** Tries that the provider puts off, and the start of one more; tells when that one is answered. */
    private Instant tryAgain(PastEntry entry, Instant start, String provider, Mishap mishap, int refusals) {
        var at = start;
        for (int i = 0; i < refusals; i++) {
            entry.start(at, provider);
            var refused = at.plusMillis(random.nextInt(150, 2_000));
            at = refused.plus(WAITS.get(i));
            entry.postpone(refused, mishap.code(), mishap.words(), at);
        }
        entry.start(at, provider);
        return at.plusMillis(random.nextInt(150, 2_000));
    }

    private Instant duringOfficeHours(PastEntry entry, Instant made) {
        var opening = rhythm.openingFrom(made);
        if (opening.equals(made)) {
            return made;
        }
        entry.schedule(made, opening, "Outside office hours: waits for the next opening");
        return opening.plusMillis(random.nextInt(200, 40_000));
    }

    private void byHand(PastEntry entry, Instant start, @Nullable Mishap mishap) {
        entry.start(start, "Manual");
        entry.await(start.plusMillis(40), "Awaiting manual follow-up");
        var agent = Actor.person(Colleagues.any(random));
        var days = random.nextInt(1, 4);
        var forgotten = entry.id() % FORGOTTEN_ONE_IN == 0;
        var done = rhythm.officeTimeAfter(start, forgotten ? days + MANUAL_PATIENCE_DAYS : days, random);
        if (mishap == null) {
            entry.succeed(done, agent, null, "Printed and posted");
        } else {
            entry.fail(done, red(mishap), agent, mishap.code(), mishap.words());
        }
    }

    private void succeed(PastEntry entry, Instant at) {
        var words = switch (entry.route().type()) {
            case EMAIL -> "250 2.0.0 Ok: queued as " + TextId.of(random.nextLong() >>> 1);
            case SMS -> "Delivered to the telephone";
            case POST -> "Given to the postal service";
            case E_INVOICE -> "Delivered to the recipient’s access point";
            case MANUAL -> null;
        };
        entry.succeed(at, entry.providerActor(), references.make(entry), words);
    }

    private Duration handling(PastEntry entry) {
        return switch (entry.route().type()) {
            case EMAIL, MANUAL -> Duration.ofMillis(random.nextInt(90, 1_400));
            case SMS -> Duration.ofMillis(random.nextInt(1_500, 21_000));
            case E_INVOICE -> Duration.ofSeconds(random.nextInt(20, 600));
            case POST -> untilPosted(entry.createdAt());
        };
    }

    /** A letter is printed and leaves on the next working day. */
    private Duration untilPosted(Instant created) {
        var day = Rhythm.workdayFrom(created.atZone(rhythm.zone()).toLocalDate().plusDays(1));
        var leaves = rhythm.at(day, LocalTime.of(15, 0)).plusSeconds(random.nextInt(7_200));
        return Duration.between(created, leaves);
    }

    private Duration refusal(PastEntry entry) {
        return switch (entry.route().type()) {
            case EMAIL, MANUAL -> Duration.ofMillis(random.nextInt(90, 1_400));
            case SMS -> Duration.ofMillis(random.nextInt(700, 9_000));
            case E_INVOICE, POST -> Duration.ofSeconds(random.nextInt(15, 900));
        };
    }

    /** When news comes that the message did not arrive after all. */
    private Instant receipt(PastEntry entry, Instant sent) {
        return switch (entry.route().type()) {
            case EMAIL, SMS -> sent.plusSeconds(random.nextInt(40, 9_000));
            case E_INVOICE, MANUAL -> rhythm.officeTimeAfter(sent, random.nextInt(1, 4), random);
            case POST -> rhythm.officeTimeAfter(sent, random.nextInt(4, 9), random);
        };
    }

    private CommunicationStatus red(Mishap mishap) {
        return catalogue.find(mishap.code()).orElseThrow().status();
    }
}
