package letterbook.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.Ledger;
import letterbook.communication.MessageContent;
import letterbook.communication.MessageSource;
import letterbook.customer.Customers;
import letterbook.organisation.Organisations;
import letterbook.subject.ContentStore;
import org.springframework.stereotype.Component;

/** Makes messages from what their chain was reported with and from what the customer's card says today. */
@Component
class MessageMaker {

    private final Ledger ledger;
    private final Customers customers;
    private final Organisations organisations;
    private final ContentStore content;

    MessageMaker(Ledger ledger, Customers customers, Organisations organisations, ContentStore content) {
        this.ledger = ledger;
        this.customers = customers;
        this.organisations = organisations;
        this.content = content;
    }

    /** Empty when the source is no longer kept. */
    Optional<MessageContent> make(CommunicationEntry entry, Channel channel) {
        return ledger.source(entry)
                .map(source -> channel.generate(new Draft(entry.scenario(), entry.language(), names(entry, source))));
    }

    List<Delivery.Attachment> attachments(CommunicationEntry entry) {
        return ledger.source(entry).map(MessageSource::documents).orElse(List.of()).stream()
                .map(document ->
                        new Delivery.Attachment(document.name(), document.mediaType(), content.get(document.sha256())))
                .toList();
    }

    private Map<String, Object> names(CommunicationEntry entry, MessageSource source) {
        var organisation = organisations.current();
        var customer = customers.find(entry.customerId()).orElseThrow();
        var names = new HashMap<>(source.data());
        names.put("organisation", organisation);
        names.put(
                "customer",
                Map.of(
                        "number", customer.number(),
                        "name", customer.name(),
                        "paymentMethod",
                                customer.details().paymentMethod().name().toLowerCase(Locale.ROOT)));
        names.put(
                "documents",
                source.documents().stream()
                        .map(MessageSource.SourceDocument::name)
                        .toList());
        return names;
    }
}
