package letterbook.channel.einvoice.as4;

import com.helger.ubl21.UBL21Marshaller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.channel.einvoice.BuyerResponse;
import letterbook.channel.einvoice.BuyerResponse.Clarification;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentResponseType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ResponseType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.StatusType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.StatusReasonType;
import org.jspecify.annotations.Nullable;

/** Reads message level statuses (Peppol MLS 1.0) and invoice responses (Peppol BIS 3 Invoice Response). */
final class ResponseReading {

    private static final String STATUS = "urn:peppol:edec:mls:1.0";
    private static final String RESPONSE = "urn:fdc:peppol.eu:poacc:trns:invoice_response:3";

    private ResponseReading() {}

    /** Empty for other documents; throws for what cannot be understood. */
    static Optional<ReceivedResponse> of(ReceivedMessage message) {
        var kind = message.kind();
        if (!kind.contains(STATUS) && !kind.contains(RESPONSE)) {
            return Optional.empty();
        }
        var read = Objects.requireNonNull(
                UBL21Marshaller.applicationResponse().read(message.content()), "The response is no UBL 2.1");
        var said = Objects.requireNonNull(read.getDocumentResponseAtIndex(0), "It holds no response");
        var about = Objects.requireNonNull(
                Objects.requireNonNull(said.getDocumentReferenceAtIndex(0), "The response refers to no document")
                        .getIDValue(),
                "The response refers to no document");
        var at = message.at();
        return Optional.of(
                kind.contains(STATUS)
                        ? new ReceivedResponse(
                                new ReceivedResponse.About.Instance(about),
                                BuyerResponse.toMessage(code(said), reasons(said)),
                                at)
                        : new ReceivedResponse(
                                new ReceivedResponse.About.Invoice(about),
                                BuyerResponse.toInvoice(code(said), clarifications(response(said))),
                                at));
    }

    private static List<Clarification> reasons(DocumentResponseType said) {
        return Stream.concat(
                        descriptions(response(said)),
                        said.getLineResponse().stream()
                                .flatMap(line -> line.getResponse().stream())
                                .map(ResponseReading::reason))
                .toList();
    }

    /** The text of a reason stands beside its code. */
    private static Clarification reason(ResponseType response) {
        var code = response.getStatus().stream()
                .map(StatusType::getStatusReasonCodeValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Clarification(code, joined(response.getDescription().stream().map(DescriptionType::getValue)));
    }

    private static List<Clarification> clarifications(ResponseType response) {
        return Stream.concat(
                        descriptions(response),
                        response.getStatus().stream()
                                .map(status -> new Clarification(
                                        status.getStatusReasonCodeValue(),
                                        joined(status.getStatusReason().stream().map(StatusReasonType::getValue)))))
                .toList();
    }

    private static Stream<Clarification> descriptions(ResponseType response) {
        return response.getDescription().stream().map(text -> new Clarification(null, text.getValue()));
    }

    private static @Nullable String joined(Stream<String> texts) {
        var text = texts.collect(Collectors.joining(" "));
        return text.isBlank() ? null : text;
    }

    private static String code(DocumentResponseType said) {
        return Objects.requireNonNull(response(said).getResponseCodeValue(), "The response has no code");
    }

    private static ResponseType response(DocumentResponseType said) {
        return Objects.requireNonNull(said.getResponse(), "The document holds no response");
    }
}
