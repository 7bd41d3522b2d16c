package letterbook.channel.sms;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import letterbook.communication.ErrorCatalogue;
import letterbook.template.SmsTemplates;
import org.jspecify.annotations.Nullable;

/** The adapter as the application builds it, with an account of the test. */
final class TestChannels {

    private TestChannels() {}

    static SmsChannel of(TwilioAccount account, Duration answerTimeout, @Nullable URI callback) {
        return of(account, answerTimeout, callback, Clock.systemUTC(), TestOwners.NOBODY_ELSE);
    }

    static SmsChannel of(
            TwilioAccount account, Duration answerTimeout, @Nullable URI callback, Clock clock, MessageOwners owners) {
        var messages = new TwilioMessages(
                account, new OnceOnlyClient(account.address(), Duration.ofSeconds(2), answerTimeout));
        return new SmsChannel(
                account,
                messages,
                new TwilioErrors(new ErrorCatalogue()),
                new LostMessages(messages, owners),
                new SmsTemplates(),
                now -> Optional.empty(),
                () -> callback,
                clock);
    }
}
