package letterbook.channel.post;

import java.time.Clock;
import java.time.Duration;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.dispatch.Receipt;
import letterbook.dispatch.Receipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Asks for letters that came back. Pingen reports them by itself, with more than it tells who asks, but drops a report that
 * nobody took for some seven hours; and where it cannot reach us it reports nothing at all.
 */
class PingenReturns {

    private static final Logger log = LoggerFactory.getLogger(PingenReturns.class);

    /** Of a hundred letters each. */
    private static final int MOST_PAGES = 100;

    private final PingenApi pingen;
    private final PingenNews news;
    private final Receipts receipts;
    private final Ledger ledger;
    private final Duration reportedWithin;
    private final Clock clock;

    /** @param reportedWithin for how long a letter that came back may still be reported */
    PingenReturns(
            PingenApi pingen, PingenNews news, Receipts receipts, Ledger ledger, Duration reportedWithin, Clock clock) {
        this.pingen = pingen;
        this.news = news;
        this.receipts = receipts;
        this.ledger = ledger;
        this.reportedWithin = reportedWithin;
        this.clock = clock;
    }

    /** Any number of nodes may ask: a letter comes back once. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void fetch() {
        try {
            var page = pingen.returned(1);
            for (int number = 2; take(page) && number <= MOST_PAGES; number++) {
                page = pingen.returned(number);
            }
        } catch (PingenException later) {
            log.info("Which letters came back is asked for again later: {}", later.text());
        }
    }

    /** Whether there is another page. */
    private boolean take(PingenApi.Returned page) {
        var now = clock.instant();
        page.letters().stream()
                .map(letter -> news.returned(letter, now))
                .filter(receipt -> !receipt.at().plus(reportedWithin).isAfter(now))
                .filter(this::isNews)
                .forEach(receipts::take);
        return page.isFull();
    }

    /** Not what was reported already, nor what belongs to others who use the account. */
    private boolean isNews(Receipt receipt) {
        var entry = receipts.entryOf(receipt.provider(), ((Receipt.Reference.ProviderRef) receipt.about()).ref());
        return entry.isPresent()
                && ledger.find(entry.getAsLong())
                        .filter(found -> found.status() == CommunicationStatus.SUCCESSFUL)
                        .isPresent();
    }
}
