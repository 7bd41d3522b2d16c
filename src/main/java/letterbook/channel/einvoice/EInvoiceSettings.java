package letterbook.channel.einvoice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings under {@code letterbook.e-invoice.*}; those of each transport stand below it. */
@ConfigurationProperties("letterbook.e-invoice")
record EInvoiceSettings(@DefaultValue Peppol peppol) {

    /** @param transport who carries to Peppol: {@code storecove} or {@code as4} */
    record Peppol(@DefaultValue("storecove") String transport) {}
}
