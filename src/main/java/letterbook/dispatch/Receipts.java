package letterbook.dispatch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
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
        return takeAll(List.of(receipt)).getFirst();
    }

    /**
     * Takes receipts of one provider, all or none; the answers stand in their order. Throws {@link DuplicateKeyException} when
     * another transaction takes one of several meanwhile.
     */
    @Transactional
    public List<Taken> takeAll(List<Receipt> receipts) {
        // in the order of whoever notes an outcome: first the entries, then their receipts
        var entries = lockedEntriesOf(receipts);
        var known = table.known(receipts);
        var taken = new ArrayList<Taken>();
        var fresh = new ArrayList<ReceiptTable.Row>();
        var told = new ArrayList<Ledger.Told>();
        for (var receipt : receipts) {
            if (known.add(receipt.key())) {
                var entry = entries.get(receipt.about());
                fresh.add(new ReceiptTable.Row(ids.next(), receipt, entry));
                if (entry == null) {
                    taken.add(Taken.WAITING);
                } else {
                    told.add(new Ledger.Told(entry, receipt.news()));
                    taken.add(Taken.APPLIED);
                }
            } else {
                taken.add(Taken.REPEATED);
            }
        }
        try {
            table.add(fresh, clock.instant());
        } catch (DuplicateKeyException meanwhile) {
            if (receipts.size() > 1) {
                throw meanwhile;
            }
            return List.of(Taken.REPEATED);
        }
        ledger.takeAll(told);
        return taken;
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

    /** The entry that the provider's name for a message stands for. */
    public OptionalLong entryOf(String provider, String reference) {
        return table.entryOf(provider, reference);
    }

    /** Whether the provider's name for a message is known to stand for another entry. */
    public boolean belongsToAnother(String provider, String reference, long communicationId) {
        var owner = entryOf(provider, reference);
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

    /** The entries that there are, each locked. */
    private Map<Receipt.Reference, Long> lockedEntriesOf(List<Receipt> receipts) {
        var named = table.entriesOf(receipts);
        var entries = receipts.stream()
                .map(Receipt::about)
                .distinct()
                .flatMap(about -> entry(about, named).map(entry -> Map.entry(about, entry)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        entries.values().retainAll(ledger.lockAll(entries.values()));
        return entries;
    }

    private static Optional<Long> entry(Receipt.Reference about, Map<String, Long> named) {
        return switch (about) {
            case Receipt.Reference.ProviderRef name -> Optional.ofNullable(named.get(name.ref()));
            case Receipt.Reference.Attempt attempt -> Optional.of(attempt.communicationId());
        };
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
                .ifPresent(entry -> ledger.takeAll(table.takeWaiting(provider, reference, entry).stream()
                        .map(news -> new Ledger.Told(entry, news))
                        .toList()));
    }

    /** A receipt and the answer it belongs to may be stored at the same moment, each unseen by the other. */
    @Scheduled(fixedDelayString = "${letterbook.dispatch.overdue-receipts:10s}")
    @Transactional
    void takeOverdue() {
        table.nowKnown().forEach(known -> takeWaiting(known.provider(), known.reference()));
    }
}
