package letterbook.channel.einvoice.as4;

import com.helger.datetime.xml.XMLOffsetDateTime;
import com.helger.peppol.sbdh.EPeppolMLSType;
import com.helger.peppol.sbdh.PeppolSBDHData;
import com.helger.peppol.sbdh.PeppolSBDHDataWriter;
import com.helger.peppolid.IDocumentTypeIdentifier;
import com.helger.peppolid.IParticipantIdentifier;
import com.helger.peppolid.IProcessIdentifier;
import com.helger.peppolid.factory.PeppolIdentifierFactory;
import com.helger.sbdh.SBDMarshaller;
import com.helger.xml.XMLFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of the network around a document (Peppol Business Message Envelope 2.0): who sends what to whom. The
 * document in it stays as it was written.
 *
 * @param sender participant, {@code iso6523-actorid-upis::0106:12345678}
 * @param countryC1 where the sender is at home, ISO 3166-1 alpha-2
 * @param instance names this sending of the document; responses refer to it
 * @param at when it was made
 * @param statusTo service provider that wants a message level status whatever it says; null for nobody
 */
public record Envelope(
        IParticipantIdentifier sender,
        IParticipantIdentifier receiver,
        IDocumentTypeIdentifier documentType,
        IProcessIdentifier process,
        String countryC1,
        String instance,
        Instant at,
        @Nullable IParticipantIdentifier statusTo) {

    private static final String PLACE = "place";
    private static final String UBL_VERSION = "2.1";

    /** @param id scheme and number, {@code 0106:12345678} */
    public static IParticipantIdentifier participant(String id) {
        return Objects.requireNonNull(
                PeppolIdentifierFactory.INSTANCE.createParticipantIdentifierWithDefaultScheme(id), id);
    }

    /** The envelope with the document in it, in UTF-8; throws when the document is no XML. */
    public byte[] around(byte[] document) throws XMLStreamException {
        var content = Markup.root(document);
        var empty = new String(withPlaceFor(content), StandardCharsets.UTF_8);
        var place = Markup.enveloped(empty.getBytes(StandardCharsets.UTF_8));
        return (empty.substring(0, place.from()) + content.text() + empty.substring(place.to()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] withPlaceFor(Markup content) {
        var place = XMLFactory.newDocument().createElementNS(content.namespace(), PLACE);
        var header = new PeppolSBDHData(PeppolIdentifierFactory.INSTANCE)
                .setSender(sender)
                .setReceiver(receiver)
                .setDocumentType(documentType)
                .setProcess(process)
                .setCountryC1(countryC1)
                .setDocumentIdentification(
                        content.namespace(),
                        UBL_VERSION,
                        content.name(),
                        instance,
                        XMLOffsetDateTime.of(at.atOffset(ZoneOffset.UTC)))
                .setBusinessMessageNoClone(place);
        if (statusTo != null) {
            header.setMLSToScheme(statusTo.getScheme())
                    .setMLSToValue(statusTo.getValue())
                    .setMLSType(EPeppolMLSType.ALWAYS_SEND);
        }
        var bytes = new ByteArrayOutputStream();
        if (new SBDMarshaller()
                .write(new PeppolSBDHDataWriter().createStandardBusinessDocument(header), bytes)
                .isFailure()) {
            throw new IllegalArgumentException("The envelope lacks something: " + this);
        }
        return bytes.toByteArray();
    }
}
