package letterbook.channel.sms;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The messages of our account at Twilio. Its methods throw {@link com.twilio.exception.ApiException} when Twilio refuses,
 * and {@link TwilioFault}.
 */
final class TwilioMessages implements AutoCloseable {

    private static final int PAGE = 100;

    private final TwilioAccount account;
    private final OnceOnlyClient http;
    private final TwilioRestClient twilio;

    TwilioMessages(TwilioAccount account, OnceOnlyClient http) {
        this.account = account;
        this.http = http;
        twilio = new TwilioRestClient.Builder(account.key(), account.secret())
                .accountSid(account.sid())
                .httpClient(http)
                .build();
    }

    /** @param callback where Twilio reports what becomes of it; null for nowhere */
    Message create(String to, String text, @Nullable URI callback) {
        var creator = creator(new PhoneNumber(to), text);
        if (callback != null) {
            creator.setStatusCallback(callback);
        }
        @Nullable Message created = creator.create(twilio);
        if (created == null || created.getSid() == null) {
            throw new TwilioFault.InDoubt("SMS_NO_ANSWER", "Twilio’s answer names no message", null);
        }
        return created;
    }

    private MessageCreator creator(PhoneNumber to, String text) {
        var from = account.from();
        if (from == null) {
            return Message.creator(to, Objects.requireNonNull(account.messagingServiceSid()), text);
        }
        var creator = Message.creator(to, new PhoneNumber(from), text);
        if (account.messagingServiceSid() != null) {
            creator.setMessagingServiceSid(account.messagingServiceSid());
        }
        return creator;
    }

    Message fetch(String sid) {
        return Message.fetcher(sid).fetch(twilio);
    }

    /** Sent since then. */
    List<Message> sentTo(String to, Instant since) {
        return firstPage(Message.reader().setTo(to).setDateSentAfter(since.atZone(ZoneOffset.UTC)));
    }

    /** The newest, also those that have not been sent yet. */
    List<Message> newestTo(String to) {
        return firstPage(Message.reader().setTo(to));
    }

    private List<Message> firstPage(MessageReader reader) {
        return reader.setPageSize((long) PAGE).firstPage(twilio).getRecords();
    }

    @Override
    public void close() {
        http.close();
    }
}
