package letterbook.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.regex.Pattern;
import letterbook.customer.CustomerNavigation.EditableField;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import org.jspecify.annotations.Nullable;

/** Where a customer takes electronic invoices; empty when it takes none. */
class EInvoicingForm extends EditForm<Optional<EInvoicing>> {

    private static final Pattern SCHEME = Pattern.compile("\\d{4}");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");

    private final Select<EInvoiceNetwork> network = new Select<>();
    private final TextField scheme = new TextField("Scheme");
    private final TextField identifier = new TextField("Identifier");
    private final TextField serviceCode = new TextField("Service code");
    private final TextField commitmentNumber = new TextField("Commitment number");

    EInvoicingForm() {
        network.setLabel("Network");
        network.setItems(EInvoiceNetwork.values());
        network.setEmptySelectionAllowed(true);
        network.setEmptySelectionCaption("No electronic invoices");
        network.setItemLabelGenerator(choice -> choice == null ? network.getEmptySelectionCaption() : choice.label());
        scheme.setMaxLength(10);
        scheme.setHelperText("Four digits, for example 0106 for a Dutch KVK number");
        identifier.setMaxLength(60);
        serviceCode.setMaxLength(60);
        commitmentNumber.setMaxLength(60);

        network.addValueChangeListener(event -> offer(event.getValue()));

        getContent().add(network, scheme, identifier, serviceCode, commitmentNumber);
    }

    private void offer(@Nullable EInvoiceNetwork chosen) {
        scheme.setVisible(chosen == EInvoiceNetwork.PEPPOL);
        identifier.setVisible(chosen != null);
        identifier.setHelperText(
                chosen == EInvoiceNetwork.CHORUS_PRO ? "SIRET, 14 digits" : "The number itself, for example 12345678");
        serviceCode.setVisible(chosen == EInvoiceNetwork.CHORUS_PRO);
        commitmentNumber.setVisible(chosen == EInvoiceNetwork.CHORUS_PRO);
    }

    @Override
    void show(Optional<EInvoicing> settings) {
        network.setValue(settings.map(EInvoicing::network).orElse(null));
        scheme.setValue(text(settings.map(EInvoicing::scheme)));
        identifier.setValue(text(settings.map(EInvoicing::identifier)));
        serviceCode.setValue(text(settings.map(EInvoicing::serviceCode)));
        commitmentNumber.setValue(text(settings.map(EInvoicing::commitmentNumber)));
        offer(network.getValue());
    }

    @Override
    Optional<Optional<EInvoicing>> value() {
        var chosen = network.getValue();
        if (chosen == null) {
            return Optional.of(Optional.empty());
        }
        var peppol = chosen == EInvoiceNetwork.PEPPOL;
        var valid =
                check(scheme, !peppol || matches(SCHEME, scheme), "Enter the four digits of the scheme, such as 0106")
                        & check(
                                identifier,
                                peppol ? !identifier.getValue().isBlank() : matches(SIRET, identifier),
                                peppol ? "Enter the identifier" : "Enter the SIRET: 14 digits");
        return valid
                ? Optional.of(Optional.of(new EInvoicing(
                        chosen,
                        peppol ? given(scheme) : null,
                        given(identifier),
                        peppol ? null : given(serviceCode),
                        peppol ? null : given(commitmentNumber))))
                : Optional.empty();
    }

    @Override
    Component fieldFor(EditableField field) {
        return identifier.isVisible() ? identifier : network;
    }

    private static boolean check(TextField field, boolean valid, String message) {
        field.setErrorMessage(message);
        field.setInvalid(!valid);
        return valid;
    }

    private static boolean matches(Pattern pattern, TextField field) {
        return pattern.matcher(field.getValue().strip()).matches();
    }

    private static @Nullable String given(TextField field) {
        var text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }
}
