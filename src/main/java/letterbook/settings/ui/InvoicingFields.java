package letterbook.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.Locale;
import java.util.Optional;
import letterbook.settings.OrganisationRules;
import org.jspecify.annotations.Nullable;

/** What invoices say of their seller. */
class InvoicingFields extends Composite<FormLayout> {

    private final TextField iban = new TextField("IBAN");
    private final TextField bic = new TextField("BIC");
    private final TextField vatNumber = new TextField("VAT number");
    private final TextField companyNumber = new TextField("Company number");
    private final TextField scheme = new TextField("Scheme of the electronic address");
    private final TextField address = new TextField("Electronic address");
    private final BigDecimalField vatRate = new BigDecimalField("Standard VAT rate");

    InvoicingFields(Binder<OrganisationInput> binder) {
        iban.setMaxLength(42);
        bic.setMaxLength(11);
        vatNumber.setMaxLength(20);
        vatNumber.setHelperText("With its country, such as NL004495445B01");
        companyNumber.setMaxLength(40);
        companyNumber.setHelperText("In the trade register; a SIRET in France");
        scheme.setMaxLength(4);
        scheme.setHelperText("Four digits; 0106 for a Dutch KVK number");
        address.setMaxLength(60);
        address.setHelperText("Under which others reach us in that scheme");
        vatRate.setSuffixComponent(new Span("%"));
        vatRate.setLocale(Locale.UK);
        vatRate.setHelperText("For invoices that tell a total alone");

        Rules.number(binder, iban, "iban", OrganisationRules::iban);
        Rules.number(binder, bic, "bic", OrganisationRules::bic);
        Rules.number(binder, vatNumber, "vatNumber", OrganisationRules::vatNumber);
        Rules.text(binder, companyNumber, "companyNumber", text -> Optional.empty());
        Rules.text(binder, scheme, "addressScheme", text -> OrganisationRules.addressScheme(text, given(address)));
        Rules.text(
                binder, address, "electronicAddress", text -> OrganisationRules.electronicAddress(given(scheme), text));
        binder.forField(vatRate)
                .withValidator(Rules.hold(OrganisationRules::vatRate))
                .bind("standardVatRate");

        getContent().add(iban, bic, vatNumber, companyNumber, scheme, address, vatRate);
    }

    @Override
    protected FormLayout initContent() {
        return Rules.layout();
    }

    private static @Nullable String given(TextField field) {
        var text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }
}
