package letterbook.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import letterbook.audit.AuditRow;
import letterbook.base.ui.PropertyList;
import letterbook.base.ui.ReaderFormat;

/** All that a row of the audit log says, with its number and seal. */
final class AuditDialog extends Dialog {

    AuditDialog(AuditRow row, AuditWords words) {
        var seal = new Span(row.seal());
        seal.addClassName("audit-seal");

        setHeaderTitle(words.what(row));
        addClassName("audit-dialog");

        add(new PropertyList()
                .add("Time", words.time(row) + " (" + words.format().zone() + ")")
                .add("Who", words.who(row))
                .add("About", thing(row, words))
                .add("Details", row.detail())
                .add("From", row.address())
                .add("Row", words.format().number(row.number()))
                .add("Seal", seal));
        getFooter().add(new Button("Close", click -> close()));
    }

    private static Component thing(AuditRow row, AuditWords words) {
        var name = ReaderFormat.orNothing(words.thing(row));
        return words.link(row).<Component>map(path -> new Anchor(path, name)).orElseGet(() -> new Text(name));
    }
}
