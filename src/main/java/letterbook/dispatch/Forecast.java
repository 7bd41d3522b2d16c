package letterbook.dispatch;

import java.time.Clock;
import java.util.OptionalInt;
import letterbook.base.CommunicationType;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.ResendForecast;
import letterbook.communication.ResendPreview.Outlook;
import letterbook.communication.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the channel that a resend would take. */
@Component
class Forecast implements ResendForecast {

    private static final Logger log = LoggerFactory.getLogger(Forecast.class);

    private final Channels channels;
    private final Workbench workbench;
    private final Clock clock;

    Forecast(Channels channels, Workbench workbench, Clock clock) {
        this.channels = channels;
        this.workbench = workbench;
        this.clock = clock;
    }

    @Override
    public Outlook of(CommunicationEntry entry, Route now) {
        return channels.of(now.type())
                .map(channel -> {
                    var parts = parts(channel, entry, now);
                    return new Outlook(
                            channel.opensAt(clock.instant()).orElse(null), parts.isPresent() ? parts.getAsInt() : null);
                })
                .orElse(Outlook.AT_ONCE);
    }

    /** A message that cannot be made has no parts; what is wrong with it the resend itself will tell. */
    private OptionalInt parts(Channel channel, CommunicationEntry entry, Route now) {
        if (now.type() != CommunicationType.SMS) {
            return OptionalInt.empty();
        }
        try {
            return workbench
                    .lookAt(entry)
                    .draft(now.language(), now.receiver())
                    .map(channel::parts)
                    .orElse(OptionalInt.empty());
        } catch (RuntimeException broken) {
            log.info("The parts of entry {} cannot be told", entry.id(), broken);
            return OptionalInt.empty();
        }
    }
}
