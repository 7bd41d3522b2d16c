package letterbook.sandbox.peppol;

import com.helger.datetime.xml.XMLOffsetTime;
import com.helger.ubl21.UBL21Marshaller;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.applicationresponse_21.ApplicationResponseType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentResponseType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineResponseType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ResponseType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.StatusType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DocumentTypeCodeType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.EndpointIDType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.ResponseCodeType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.StatusReasonCodeType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.StatusReasonType;

/** Message level statuses (Peppol MLS 1.0) and invoice responses (Peppol BIS 3), as access points and buyers write them. */
final class ResponseXml {

    private static final String INVOICE = "380";
    private static final String WARNING = "BW";
    private static final String BROKEN_RULE = "BV";

    private ResponseXml() {}

    /**
     * @param id of the response
     * @param from participant who says it, {@code 0106:12345678}
     * @param about instance of an envelope for a status, number of an invoice for a response
     */
    static byte[] of(BuyerAnswer answer, String id, String from, String to, String about, OffsetDateTime at) {
        var response = new ApplicationResponseType();
        response.setID(id);
        response.setIssueDate(at.toLocalDate());
        response.setIssueTime(XMLOffsetTime.of(at.toOffsetTime().truncatedTo(ChronoUnit.SECONDS)));
        response.setSenderParty(party(from, answer.kind()));
        response.setReceiverParty(party(to, answer.kind()));
        response.addDocumentResponse(
                switch (answer.kind()) {
                    case STATUS -> {
                        response.setCustomizationID("urn:peppol:edec:mls:1.0");
                        response.setProfileID("urn:peppol:edec:mls");
                        yield status(answer, about);
                    }
                    case RESPONSE -> {
                        response.setCustomizationID("urn:fdc:peppol.eu:poacc:trns:invoice_response:3");
                        response.setProfileID("urn:fdc:peppol.eu:poacc:bis:invoice_response:3");
                        yield response(answer, about);
                    }
                });
        var bytes = new ByteArrayOutputStream();
        if (UBL21Marshaller.applicationResponse().write(response, bytes).isFailure()) {
            throw new IllegalArgumentException("The response lacks something: " + answer);
        }
        return bytes.toByteArray();
    }

    private static DocumentResponseType status(BuyerAnswer answer, String instance) {
        var said = new DocumentResponseType();
        var response = new ResponseType();
        response.setResponseCode(answer.code());
        if (!answer.text().isEmpty()) {
            response.addDescription(new DescriptionType(answer.text()));
        }
        said.setResponse(response);
        var reference = new DocumentReferenceType();
        reference.setID(instance);
        said.addDocumentReference(reference);
        Optional.ofNullable(answer.reason()).ifPresent(reason -> {
            said.addLineResponse(line(reason, answer.text()));
            if (reason.equals(WARNING)) {
                said.addLineResponse(line(BROKEN_RULE, "A rule is broken besides"));
            }
        });
        return said;
    }

    private static LineResponseType line(String reason, String text) {
        var line = new LineResponseType();
        var reference = new LineReferenceType();
        reference.setLineID("NA");
        line.setLineReference(reference);
        var response = new ResponseType();
        response.addDescription(new DescriptionType(text));
        var status = new StatusType();
        status.setStatusReasonCode(reason);
        response.addStatus(status);
        line.addResponse(response);
        return line;
    }

    private static DocumentResponseType response(BuyerAnswer answer, String number) {
        var said = new DocumentResponseType();
        var response = new ResponseType();
        var code = new ResponseCodeType(answer.code());
        code.setListID("UNCL4343OpSubset");
        response.setResponseCode(code);
        Optional.ofNullable(answer.reason()).ifPresent(reason -> response.addStatus(status(reason, answer.text())));
        said.setResponse(response);
        var reference = new DocumentReferenceType();
        reference.setID(number);
        var type = new DocumentTypeCodeType(INVOICE);
        type.setListID("UNCL1001");
        reference.setDocumentTypeCode(type);
        said.addDocumentReference(reference);
        return said;
    }

    private static StatusType status(String reason, String text) {
        var status = new StatusType();
        var code = new StatusReasonCodeType(reason);
        code.setListID("OPStatusReason");
        status.setStatusReasonCode(code);
        status.addStatusReason(new StatusReasonType(text));
        return status;
    }

    private static PartyType party(String participant, BuyerAnswer.Kind kind) {
        var parts = participant.split(":", 2);
        var party = new PartyType();
        var endpoint = new EndpointIDType(parts[1]);
        endpoint.setSchemeID(parts[0]);
        party.setEndpointID(endpoint);
        if (kind == BuyerAnswer.Kind.RESPONSE) {
            var entity = new PartyLegalEntityType();
            entity.setRegistrationName("Participant " + participant);
            party.addPartyLegalEntity(entity);
        }
        return party;
    }
}
