package letterbook.channel.sms;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import letterbook.base.CommunicationType;
import letterbook.base.PhoneNumber;
import letterbook.base.SmsParts;
import letterbook.communication.MessageContent;
import letterbook.customer.CustomerDetails;
import letterbook.dispatch.Channel;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Draft;
import letterbook.dispatch.Outcome;
import letterbook.template.SmsTemplates;
import org.springframework.dao.DataAccessException;

/** Sends text messages through one account at Twilio, in office hours. */
class SmsChannel implements Channel, AutoCloseable {

    static final String PROVIDER = "Twilio";

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration NEXT_POLL = Duration.ofMinutes(2);
    private static final Duration BUSY = Duration.ofSeconds(10);

    private final TwilioAccount account;
    private final TwilioMessages messages;
    private final TwilioErrors errors;
    private final TwilioNews news;
    private final LostMessages lost;
    private final SmsTemplates templates;
    private final SendingWindow window;
    private final CallbackAddress callback;
    private final Clock clock;

    SmsChannel(
            TwilioAccount account,
            TwilioMessages messages,
            TwilioErrors errors,
            LostMessages lost,
            SmsTemplates templates,
            SendingWindow window,
            CallbackAddress callback,
            Clock clock) {
        this.account = account;
        this.messages = messages;
        this.errors = errors;
        this.news = new TwilioNews(errors);
        this.lost = lost;
        this.templates = templates;
        this.window = window;
        this.callback = callback;
        this.clock = clock;
    }

    @Override
    public CommunicationType type() {
        return CommunicationType.SMS;
    }

    @Override
    public String provider(String receiver) {
        return PROVIDER;
    }

    @Override
    public Optional<String> problemWith(String receiver, CustomerDetails customer) {
        if (receiver.isBlank()) {
            return Optional.of("MISSING_MOBILE");
        }
        return account.allowedNumbers().contains(receiver)
                        || PhoneNumber.parse(receiver, "ZZ")
                                .filter(PhoneNumber::isMobile)
                                .isPresent()
                ? Optional.empty()
                : Optional.of("INVALID_MOBILE");
    }

    @Override
    public MessageContent generate(Draft draft) {
        return new MessageContent(null, null, templates.render(draft.scenario(), draft.language(), draft.names()));
    }

    @Override
    public OptionalInt parts(Draft draft) {
        return OptionalInt.of(SmsParts.of(generate(draft).text()).count());
    }

    @Override
    public Optional<Instant> opensAt(Instant now) {
        return window.opensAt(now);
    }

    @Override
    public Outcome send(Delivery delivery) {
        try {
            var message = messages.create(
                    e164(delivery.receiver()), delivery.content().text(), callback.orNull());
            return lost.isOurs(message.getSid(), delivery)
                    ? news.outcome(message, delivery, clock.instant())
                    : LostMessages.ofAnother();
        } catch (TwilioFault fault) {
            return switch (fault) {
                case TwilioFault.Unreachable gone -> new Outcome.RetryLater("SMS_CONNECT", gone.text(), null);
                case TwilioFault.InDoubt doubt -> new Outcome.AskLater(doubt.code(), doubt.text(), SOON);
                case TwilioFault.TooMany many -> new Outcome.RetryLater("SMS_20429", many.text(), many.atLeast(BUSY));
                case TwilioFault.Strange strange -> errors.refusal(null, strange.status(), strange.text());
            };
        } catch (ApiException refused) {
            return refused.getStatusCode() == null
                    ? unreadable()
                    : errors.refusal(refused.getCode(), refused.getStatusCode(), text(refused, delivery));
        } catch (TwilioException unreadable) {
            return unreadable();
        } catch (DataAccessException notNoted) {
            return new Outcome.AskLater("SMS_NO_ANSWER", "Twilio’s answer could not be noted", SOON);
        }
    }

    private static Outcome unreadable() {
        return new Outcome.AskLater("SMS_NO_ANSWER", "Twilio’s answer cannot be read", SOON);
    }

    @Override
    public Outcome reconcile(Delivery delivery) {
        return asking(
                () -> lost.find(delivery, clock.instant()),
                (code, why) -> lost.notNow(delivery, code, why, clock.instant()));
    }

    @Override
    public Outcome poll(Delivery delivery) {
        var sid = Objects.requireNonNull(delivery.providerRef());
        return asking(
                () -> news.outcome(messages.fetch(sid), delivery, clock.instant()),
                (code, why) -> new Outcome.RetryLater(code, why, NEXT_POLL));
    }

    private interface NoAnswer {
        Outcome because(String code, String why);
    }

    /** Asking changes nothing at Twilio: whatever goes wrong, it can be done again. */
    private static Outcome asking(Supplier<Outcome> question, NoAnswer noAnswer) {
        try {
            return question.get();
        } catch (TwilioFault.InDoubt fault) {
            return noAnswer.because(fault.code(), fault.text());
        } catch (TwilioFault fault) {
            return noAnswer.because("SMS_CONNECT", fault.text());
        } catch (DataAccessException notNoted) {
            return noAnswer.because("SMS_NO_ANSWER", "Twilio’s answer could not be noted");
        } catch (TwilioException refused) {
            return noAnswer.because("SMS_4XX", String.valueOf(refused.getMessage()));
        }
    }

    private String e164(String receiver) {
        return PhoneNumber.parse(receiver, "ZZ").map(PhoneNumber::e164).orElse(receiver);
    }

    /** Twilio repeats the number, which not everybody who may read the entry may read. */
    private static String text(ApiException refused, Delivery delivery) {
        return "Twilio error " + refused.getCode() + ": "
                + String.valueOf(refused.getMessage()).replace(delivery.receiver(), "the receiver");
    }

    @Override
    public void close() {
        messages.close();
    }
}
