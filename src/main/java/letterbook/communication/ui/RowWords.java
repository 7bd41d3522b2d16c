package letterbook.communication.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.CommunicationRow;
import letterbook.communication.CommunicationStatus;

/** What a list says of an entry, in the reader's words and formats. */
record RowWords(ReaderFormat format, ErrorWords errors) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedPattern("MMMd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);

    /** When it was sent, or will be: {@code 23 Nov 2026, 14:03}, {@code Scheduled 24 Nov, 09:00}, that it never was, or a dash. */
    String sent(CommunicationRow row) {
        if (row.sentAt() != null) {
            return format.dateTime(row.sentAt());
        }
        if (row.status() == CommunicationStatus.SUCCESSFUL) {
            return "Not sent: test mode";
        }
        return isUnderWay(row) && row.scheduledFor() != null
                ? "Scheduled " + soon(row.scheduledFor())
                : ReaderFormat.NOTHING;
    }

    /** What went wrong, or what the recipient asks for, in one short sentence; empty for rows that need nothing. */
    String error(CommunicationRow row) {
        if (row.stuckAt() != null) {
            return row.type() == CommunicationType.MANUAL ? "Waits longer than it should" : "No news when it was due";
        }
        var red = row.status().colour() == CommunicationStatus.Colour.RED;
        return red || hasTask(row) ? errors.shortly(row.code(), row.text()) : "";
    }

    /** Whether it arrived, but somebody here is asked to do something. */
    static boolean hasTask(CommunicationRow row) {
        return row.status() == CommunicationStatus.SUCCESSFUL && row.code() != null;
    }

    /** Tells a resend from the first sending; empty for that. */
    String repetition(CommunicationRow row) {
        return row.position() == 1 ? "" : "resend " + (row.position() - 1);
    }

    /** Marks a row whose news is overdue; empty for others. */
    String stuck(CommunicationRow row) {
        return row.stuckAt() == null ? "" : "Stuck";
    }

    String receiver(CommunicationRow row) {
        return ReaderFormat.orNothing(row.receiver());
    }

    /** Address of the page of an entry. */
    static String href(long id) {
        return "communication/" + TextId.of(id);
    }

    private String soon(Instant moment) {
        var there = moment.atZone(format.zone());
        return DAY.withLocale(format.locale()).format(there) + ", "
                + TIME.withLocale(format.locale()).format(there);
    }

    private static boolean isUnderWay(CommunicationRow row) {
        return row.status().colour() == CommunicationStatus.Colour.BLUE;
    }
}
