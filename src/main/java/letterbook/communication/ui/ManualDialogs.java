package letterbook.communication.ui;

import java.time.Clock;
import letterbook.base.ui.Notices;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.ManualDesk;
import letterbook.communication.ManualOutcome;
import letterbook.organisation.Organisations;
import org.springframework.stereotype.Service;

/** Joins the dialogs about messages that are sent by hand, which know no service, to the desk that settles them. */
@Service
class ManualDialogs {

    private final ManualDesk desk;
    private final Organisations organisations;
    private final Clock clock;

    ManualDialogs(ManualDesk desk, Organisations organisations, Clock clock) {
        this.desk = desk;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param settled called when it is settled now, by whomever */
    void askHowSent(long id, String title, Runnable settled) {
        var format = format();
        new ManualSentDialog(
                        title,
                        format,
                        clock.instant(),
                        sent -> desk.markSent(id, sent.how(), sent.note(), sent.at()),
                        outcome -> tell(outcome, title + " is marked as sent.", format, settled))
                .open();
    }

    /** @param settled called when it is settled now, by whomever */
    void askWhyImpossible(long id, String title, Runnable settled) {
        new ManualImpossibleDialog(
                        title,
                        reason -> desk.markImpossible(id, reason),
                        outcome -> tell(outcome, title + " is marked as failed.", format(), settled))
                .open();
    }

    private static void tell(ManualOutcome outcome, String done, ReaderFormat format, Runnable settled) {
        switch (outcome) {
            case ManualOutcome.Settled now -> Notices.success(done);
            case ManualOutcome.SettledBefore before ->
                Notices.failure("Nothing was changed: " + before.by() + " was quicker. The message is "
                        + before.status().label() + " since " + format.dateTime(before.at())
                        + "; its history tells more.");
        }
        settled.run();
    }

    private ReaderFormat format() {
        return ReaderFormat.forReader(organisations.current().zone());
    }
}
