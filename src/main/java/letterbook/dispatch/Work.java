package letterbook.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.MessageContent;
import letterbook.communication.MessageSource;
import letterbook.customer.Customer;
import letterbook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what is needed to carry it on.
 *
 * @param source what it is made from, null once that is no longer kept
 * @param made the message as an earlier try made it, null before
 */
record Work(
        CommunicationEntry entry,
        Customer customer,
        Organisation organisation,
        @Nullable MessageSource source,
        List<Delivery.Attachment> documents,
        @Nullable MessageContent made) {

    /** Empty when the source is no longer kept. */
    Optional<MessageContent> make(Channel channel) {
        return draft(entry.language(), entry.receiver()).map(channel::generate);
    }

    /** What it is made from, for a receiver and in a language that may differ by now; empty when it is no longer kept. */
    Optional<Draft> draft(String language, String receiver) {
        return Optional.ofNullable(source)
                .map(kept -> new Draft(
                        entry.scenario(), language, names(kept), receiver, customer, organisation, documents));
    }

    Delivery delivery(CommunicationEntry as, MessageContent content) {
        return new Delivery(
                as.id(),
                as.tries().attempt(),
                Optional.ofNullable(as.tries().attemptedAt()).orElse(as.createdAt()),
                as.providerRef(),
                as.receiver(),
                as.receiverName(),
                as.language(),
                content,
                documents);
    }

    private Map<String, Object> names(MessageSource kept) {
        var names = new HashMap<>(kept.data());
        names.put("organisation", organisation);
        names.put(
                "customer",
                Map.of(
                        "number", customer.number(),
                        "name", customer.name(),
                        "paymentMethod",
                                customer.details().paymentMethod().name().toLowerCase(Locale.ROOT)));
        names.put("receiver", Map.of("name", entry.receiverName(), "address", entry.receiver()));
        names.put(
                "documents",
                kept.documents().stream()
                        .map(MessageSource.SourceDocument::name)
                        .toList());
        return names;
    }
}
