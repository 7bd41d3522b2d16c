package letterbook.channel.einvoice;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Reads the rules in once the application takes requests, so that neither its start nor the first invoice waits for them. */
class RulesWarmUp {

    private static final Logger log = LoggerFactory.getLogger(RulesWarmUp.class);

    /** The least that the schema takes, so that the other rules are read in too. */
    private static final String SMALLEST = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID>1</cbc:ID>
              <cbc:IssueDate>2026-01-01</cbc:IssueDate>
              <cac:AccountingSupplierParty/>
              <cac:AccountingCustomerParty/>
              <cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">0</cbc:PayableAmount></cac:LegalMonetaryTotal>
              <cac:InvoiceLine>
                <cbc:ID>1</cbc:ID>
                <cbc:LineExtensionAmount currencyID="EUR">0</cbc:LineExtensionAmount>
                <cac:Item/>
              </cac:InvoiceLine>
            </Invoice>""";

    private final PeppolRules rules;

    RulesWarmUp(PeppolRules rules) {
        this.rules = rules;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var thread = new Thread(this::readIn, "peppol-rules");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void readIn() {
        try {
            rules.check(SMALLEST.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException broken) {
            log.warn("The rules for electronic invoices could not be read in", broken);
        }
    }
}
