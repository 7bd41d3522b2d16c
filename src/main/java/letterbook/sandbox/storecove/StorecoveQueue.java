package letterbook.sandbox.storecove;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.IdGenerator;
import letterbook.base.OwnAddress;
import letterbook.base.ProviderHttp;
import letterbook.base.UtcTime;
import letterbook.channel.einvoice.storecove.StorecoveAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

/** News that the stand-in has for us: it calls with it, and what is not taken waits to be fetched. */
@Component
@ConditionalOnSandbox
class StorecoveQueue {

    private static final Logger log = LoggerFactory.getLogger(StorecoveQueue.class);

    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final StorecoveAccount account;
    private final OwnAddress own;
    private final Clock clock;
    private final RestClient client = ProviderHttp.client().build();

    StorecoveQueue(JdbcClient jdbc, IdGenerator ids, StorecoveAccount account, OwnAddress own, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.account = account;
        this.own = own;
        this.clock = clock;
    }

    record News(String guid, String body) {}

    /** Queues it and calls with it. */
    void tell(Map<String, Object> body) {
        var news = add(body);
        try {
            client.post()
                    .uri(own.local("/webhooks/storecove/events"))
                    .headers(headers -> headers.setBasicAuth("storecove", String.valueOf(account.webhookSecret())))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(news.body())
                    .retrieve()
                    .toBodilessEntity();
            forget(news.guid());
        } catch (RestClientException notTaken) {
            log.info("News of the stand-in waits to be fetched: {}", notTaken.getMessage());
        }
    }

    /** Queues it without calling, as an account does that fetches its news. */
    News add(Map<String, Object> body) {
        var news = new News(UUID.randomUUID().toString(), JsonMapper.shared().writeValueAsString(body));
        jdbc.sql("insert into sandbox_storecove_news (id, guid, created_at, body) values (?, ?, ?, ?)")
                .params(ids.next(), news.guid(), UtcTime.toColumn(clock.instant()), news.body())
                .update();
        return news;
    }

    Optional<News> next() {
        return jdbc.sql("select guid, body from sandbox_storecove_news order by id limit 1")
                .query((row, number) -> new News(row.getString("guid"), row.getString("body")))
                .optional();
    }

    void forget(String guid) {
        jdbc.sql("delete from sandbox_storecove_news where guid = ?")
                .param(guid)
                .update();
    }
}
