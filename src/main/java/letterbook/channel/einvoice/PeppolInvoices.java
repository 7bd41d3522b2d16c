package letterbook.channel.einvoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import letterbook.communication.MessageContent;
import letterbook.dispatch.CannotBeMadeException;
import org.springframework.stereotype.Component;

/** What all who carry to Peppol share: who can be written to, and the invoice as it may leave. */
@Component
public class PeppolInvoices {

    private static final int MOST_NAMED = 6;

    private final PeppolRules rules;
    private final RuleMeanings meanings = new RuleMeanings();

    PeppolInvoices(PeppolRules rules) {
        this.rules = rules;
    }

    /**
     * Code of the error catalogue for a receiver that is no Peppol participant by its looks; else empty.
     *
     * @param receiver {@code scheme:identifier}
     */
    public Optional<String> problemWith(String receiver) {
        if (receiver.isEmpty()) {
            return Optional.of("MISSING_PEPPOL_ID");
        }
        return PeppolId.parse(receiver).filter(PeppolId::isValid).isPresent()
                ? Optional.empty()
                : Optional.of("PEPPOL_INVALID_ID");
    }

    /** The invoice as UBL; throws {@link CannotBeMadeException} with the rule that it breaks. */
    public MessageContent.Document form(InvoiceDocument invoice) {
        var ubl = invoice.ubl();
        var broken = rules.check(ubl);
        if (!broken.isEmpty()) {
            throw new CannotBeMadeException(meanings.of(broken.getFirst().id()).code(), text(broken));
        }
        return new MessageContent.Document(InvoiceDocument.UBL, "application/xml", ubl);
    }

    /** {@code rule: what it says – field to mend}, then the names of the others. */
    private String text(List<PeppolRules.Broken> broken) {
        var first = broken.getFirst();
        var others = broken.stream()
                .skip(1)
                .map(PeppolRules.Broken::id)
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        return first.id() + ": " + first.text() + " – "
                + meanings.of(first.id()).field() + (others.isEmpty() ? "" : " (also " + others + ")");
    }
}
