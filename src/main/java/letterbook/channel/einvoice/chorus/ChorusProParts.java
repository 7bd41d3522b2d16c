package letterbook.channel.einvoice.chorus;

import java.time.Clock;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Receipts;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what works with one account at Chorus Pro. */
final class ChorusProParts {

    private final ChorusProAccount account;
    private final Clock clock;
    private final ChorusProClient client;
    private final Deposits deposits;
    private final Meanings meanings;
    private final Lookup lookup;

    ChorusProParts(ChorusProAccount account, JdbcClient jdbc, ErrorCatalogue catalogue, JsonMapper json, Clock clock) {
        this.account = account;
        this.clock = clock;
        client = new ChorusProClient(account, new Piste(account, json, clock));
        deposits = new Deposits(jdbc);
        meanings = new Meanings(catalogue);
        lookup = new Lookup(client, deposits, meanings, account.schedule(), clock);
    }

    ChorusProTransport transport() {
        return new ChorusProTransport(
                new Depositor(client, deposits, meanings, lookup, account.schedule(), clock),
                new Recipients(client, clock),
                meanings,
                new FacturX(),
                account.syntax());
    }

    ChorusProWatch watch(Receipts receipts) {
        return new ChorusProWatch(client, deposits, lookup, meanings, receipts, account.schedule(), clock);
    }

    ChorusProClient client() {
        return client;
    }
}
