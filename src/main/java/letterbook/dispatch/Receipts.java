package letterbook.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import letterbook.base.IdGenerator;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.Ledger;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what providers report by themselves: each receipt is stored as it came and applied once, in one transaction. */
@Service
public class Receipts {

    private final ReceiptTable table;
    private final Ledger ledger;
    private final IdGenerator ids;
    private final Clock clock;

    Receipts(ReceiptTable table, Ledger ledger, IdGenerator ids, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a receipt. */
    public enum Taken {
        /** It stands in the history of its entry; the line there tells whether it changed anything. */
        APPLIED,
        /** It was there before. */
        REPEATED,
        /** Nobody knows yet what it is about; it waits until somebody does. */
        WAITING
    }

    /** Stores and applies it; once this has returned the provider may forget it. */
    @Transactional
    public Taken take(Receipt receipt) {
        // in the order of whoever notes an outcome: first the entry, then its receipts
        var entry = lockedEntryOf(receipt);
        try {
            table.add(ids.next(), receipt, entry, clock.instant());
        } catch (DuplicateKeyException again) {
            return Taken.REPEATED;
        }
        if (entry.isEmpty()) {
            return Taken.WAITING;
        }
        ledger.take(entry.getAsLong(), receipt.news());
        return Taken.APPLIED;
    }

    /**
     * The provider has a further name for what it took from this entry: receipts with it are about the entry, and so are those
     * that came before anybody knew that.
     */
    @Transactional
    public void alsoNamed(String provider, String reference, long communicationId) {
        ledger.lock(communicationId);
        ledger.find(communicationId).ifPresent(entry -> {
            expect(provider, reference, entry);
            takeWaiting(provider, reference);
        });
    }

    /** Whether the provider's name for a message is known to stand for another entry. */
    public boolean belongsToAnother(String provider, String reference, long communicationId) {
        var owner = table.entryOf(provider, reference);
        return owner.isPresent() && owner.getAsLong() != communicationId;
    }

    /**
     * Makes a name stand for this entry, for good; false when it stands for another. For providers whose messages are not
     * known by a key of ours.
     *
     * @param provider under which nothing is reported: news of what has an owner is not held back
     */
    @Transactional
    public boolean claim(String provider, String reference, long communicationId, int attempt) {
        table.expect(provider, reference, communicationId, attempt);
        return !belongsToAnother(provider, reference, communicationId);
    }

    /** The keys of the receipts that were taken so far and begin like this. */
    public List<String> keys(String provider, String beginning) {
        return table.keys(provider, beginning);
    }

    /**
     * What the provider reported of this entry, as it came; newest first, the last {@value ReceiptTable#SOME} of those that
     * are still kept.
     */
    public List<String> of(String provider, long communicationId) {
        return table.of(provider, communicationId);
    }

    private OptionalLong lockedEntryOf(Receipt receipt) {
        var named = switch (receipt.about()) {
            case Receipt.Reference.ProviderRef name -> table.entryOf(receipt.provider(), name.ref());
            case Receipt.Reference.Attempt attempt -> OptionalLong.of(attempt.communicationId());
        };
        return named.isPresent() && ledger.lock(named.getAsLong()) ? named : OptionalLong.empty();
    }

    /** From now on receipts with this reference are about this entry. */
    @Transactional
    void expect(String provider, String reference, CommunicationEntry entry) {
        table.expect(provider, reference, entry.id(), entry.tries().attempt());
    }

    /** Applies receipts that were quicker than the answer they belong to. */
    @Transactional
    void takeWaiting(String provider, String reference) {
        table.entryOf(provider, reference)
                .ifPresent(entry ->
                        table.takeWaiting(provider, reference, entry).forEach(news -> ledger.take(entry, news)));
    }

    /** A receipt and the answer it belongs to may be stored at the same moment, each unseen by the other. */
    @Scheduled(fixedDelayString = "${letterbook.dispatch.overdue-receipts:10s}")
    @Transactional
    void takeOverdue() {
        table.nowKnown().forEach(known -> takeWaiting(known.provider(), known.reference()));
    }
}
