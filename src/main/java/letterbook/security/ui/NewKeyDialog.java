package letterbook.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import letterbook.security.ApiClients.Created;

/** Shows the key of a new API client, this once. */
class NewKeyDialog extends Dialog {

    NewKeyDialog(Created created) {
        var key = new TextField("Key");
        key.setValue(created.key().value());
        key.setReadOnly(true);
        key.setAutoselect(true);
        key.addClassName("api-key");

        var copied = new Paragraph();
        copied.getElement().setAttribute("role", "status");
        var copy = new Button("Copy key", click -> {
            // Browsers offer the clipboard over https and on localhost only
            key.getElement().executeJs("""
                            if (navigator.clipboard) return navigator.clipboard.writeText($0);
                            this.inputElement.select();
                            document.execCommand('copy');""", created.key().value());
            copied.setText("Copied.");
        });

        setHeaderTitle("Key of " + created.client().name());
        setCloseOnOutsideClick(false);
        addClassName("form-dialog");
        var row = new Div(key, copy);
        row.addClassName("api-key-row");
        add(
                new Paragraph(
                        "Copy the key now and keep it safe. It is not shown again, because only a fingerprint of it"
                                + " is stored."),
                row,
                copied);
        var done = new Button("I have the key", click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }
}
