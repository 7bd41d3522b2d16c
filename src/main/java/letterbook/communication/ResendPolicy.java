package letterbook.communication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When an entry may be resent: Failed or Successful, the latest of its chain, by who has the permission, within 60 days
 * after the first entry of the chain was made, counted in days of the organisation's zone.
 */
final class ResendPolicy {

    static final int DAYS = 60;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private ResendPolicy() {}

    static Instant deadline(Instant chainCreated, ZoneId zone) {
        return chainCreated.atZone(zone).plusDays(DAYS).toInstant();
    }

    static ResendDecision decide(
            CommunicationStatus status,
            boolean latestOfChain,
            boolean permitted,
            Instant until,
            Instant now,
            ZoneId zone) {
        if (!permitted) {
            return new ResendDecision.Denied(until, "You lack the permission Resend Communication Entry.");
        }
        var reason = switch (status) {
            case GENERATING, SENDING -> "It is still on its way.";
            case SKIPPED ->
                "It was skipped on purpose. Change the communication preferences, then start it again from its subject.";
            case REJECTED ->
                "It was rejected by the provider or the recipient. Correct the settings, then start it again from its subject.";
            case FAILED, SUCCESSFUL -> "";
        };
        if (!reason.isEmpty()) {
            return new ResendDecision.Denied(until, reason);
        }
        if (!latestOfChain) {
            return new ResendDecision.Denied(until, "It was resent already; resend the latest entry instead.");
        }
        if (now.isAfter(until)) {
            return new ResendDecision.Denied(
                    until, "Too old: it could be resent until " + MOMENT.format(until.atZone(zone)) + ".");
        }
        return new ResendDecision.Allowed(until);
    }
}
