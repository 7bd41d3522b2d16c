package letterbook.dispatch;

import java.util.List;
import java.util.Optional;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.MessageSource;
import letterbook.customer.Customers;
import letterbook.organisation.Organisations;
import letterbook.subject.ContentStore;
import org.springframework.stereotype.Component;

/** Gathers what a job works with. */
@Component
class Workbench {

    private final Ledger ledger;
    private final Customers customers;
    private final Organisations organisations;
    private final ContentStore bytes;

    Workbench(Ledger ledger, Customers customers, Organisations organisations, ContentStore bytes) {
        this.ledger = ledger;
        this.customers = customers;
        this.organisations = organisations;
        this.bytes = bytes;
    }

    /** Empty when the entry is settled. */
    Optional<Work> open(long id) {
        return ledger.find(id)
                .filter(entry -> entry.status().colour() == CommunicationStatus.Colour.BLUE)
                .map(this::gather);
    }

    /** Whatever became of the entry. */
    Work lookAt(CommunicationEntry entry) {
        return gather(entry);
    }

    private Work gather(CommunicationEntry entry) {
        var source = ledger.source(entry);
        return new Work(
                entry,
                customers.find(entry.customerId()).orElseThrow(),
                organisations.current(),
                source.orElse(null),
                source.map(MessageSource::documents).orElse(List.of()).stream()
                        .map(document -> new Delivery.Attachment(
                                document.name(), document.mediaType(), bytes.get(document.sha256())))
                        .toList(),
                entry.tries().attempt() == 0 ? null : ledger.content(entry.id()).orElse(null));
    }
}
