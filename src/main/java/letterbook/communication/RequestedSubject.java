package letterbook.communication;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import letterbook.customer.Customer;
import letterbook.customer.Customers;
import letterbook.subject.Contract;
import letterbook.subject.Document;
import letterbook.subject.Documents;
import letterbook.subject.Invoice;
import letterbook.subject.InvoiceContent;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import org.springframework.stereotype.Component;

/** Finds what a request is about, and takes the copy of it that the chain keeps. */
@Component
class RequestedSubject {

    private final Subjects subjects;
    private final Customers customers;
    private final Documents documents;

    RequestedSubject(Subjects subjects, Customers customers, Documents documents) {
        this.subjects = subjects;
        this.customers = customers;
        this.documents = documents;
    }

    /** A subject as it is now, with its customer. */
    record Found(long subjectId, Customer customer, MessageSource source) {}

    /** In the order of the requests, empty where the subject was never stored; a few queries for any number of them. */
    List<Optional<Found>> findAll(List<CommunicationRequest> requests) {
        var stored = new HashMap<SubjectType, Map<String, Stored>>();
        requests.stream()
                .collect(Collectors.groupingBy(
                        request -> request.scenario().subjectType(),
                        Collectors.mapping(CommunicationRequest::subjectNumber, Collectors.toSet())))
                .forEach((type, numbers) -> stored.put(
                        type, read(type, numbers).stream().collect(Collectors.toMap(Stored::number, one -> one))));
        var all =
                stored.values().stream().flatMap(some -> some.values().stream()).toList();
        var receivers = customers.findAll(all.stream().map(Stored::customerId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Customer::id, customer -> customer));
        var attached = documents.of(all.stream().map(Stored::key).toList());
        return requests.stream()
                .map(request -> Optional.ofNullable(
                                stored.getOrDefault(request.scenario().subjectType(), Map.of())
                                        .get(request.subjectNumber()))
                        .map(one -> new Found(
                                one.key().id(),
                                Objects.requireNonNull(receivers.get(one.customerId())),
                                source(one, request, attached.getOrDefault(one.key(), List.of())))))
                .toList();
    }

    /** An invoice, contract or customer, with the names that templates know it by. */
    private record Stored(Documents.Owner key, String number, long customerId, Map<String, Object> names) {}

    private List<Stored> read(SubjectType type, Set<String> numbers) {
        return switch (type) {
            case INVOICE ->
                subjects.findInvoices(numbers).stream()
                        .map(invoice -> new Stored(
                                new Documents.Owner(type, invoice.id()),
                                invoice.number(),
                                invoice.details().customerId(),
                                Map.of(type.apiName(), names(invoice))))
                        .toList();
            case CONTRACT ->
                subjects.findContracts(numbers).stream()
                        .map(contract -> new Stored(
                                new Documents.Owner(type, contract.id()),
                                contract.number(),
                                contract.details().customerId(),
                                Map.of(type.apiName(), names(contract))))
                        .toList();
            case CUSTOMER ->
                customers.findAllByNumber(numbers).stream()
                        .map(customer -> new Stored(
                                new Documents.Owner(type, customer.id()), customer.number(), customer.id(), Map.of()))
                        .toList();
        };
    }

    private static MessageSource source(Stored one, CommunicationRequest request, List<Document> attached) {
        var data = new LinkedHashMap<>(one.names());
        data.put("data", request.data());
        return new MessageSource(
                data,
                attached.stream()
                        .map(document -> new MessageSource.SourceDocument(
                                document.name(), document.mediaType(), document.size(), document.sha256()))
                        .toList());
    }

    private static Map<String, Object> names(Invoice invoice) {
        var details = invoice.details();
        var names = new LinkedHashMap<String, Object>();
        names.put("number", invoice.number());
        names.put("issueDate", details.issueDate().toString());
        if (details.dueDate() != null) {
            names.put("dueDate", details.dueDate().toString());
        }
        names.put("total", details.total().toPlainString());
        names.put("currency", details.currency());
        if (!details.content().equals(InvoiceContent.NONE)) {
            names.put("content", details.content());
        }
        return names;
    }

    private static Map<String, Object> names(Contract contract) {
        return Map.of(
                "number", contract.number(),
                "title", contract.details().title(),
                "startDate", contract.details().startDate().toString());
    }
}
