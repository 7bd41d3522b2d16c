package letterbook.customer.ui;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import letterbook.customer.CustomerNavigation.EditableField;
import org.jspecify.annotations.Nullable;

/**
 * Edits a value in a dialog. When someone else changed it meanwhile, the dialog stays open: their changes are taken in where
 * the user typed nothing, and what both changed is named.
 */
final class EditDialog<T> {

    /** Stores a value in place of the one that was seen, or tells what it is by now. */
    @FunctionalInterface
    interface Saving<T> {
        Optional<T> save(T seen, T changed);
    }

    private final Dialog dialog = new Dialog();
    private final Div conflict = new Div();
    private final EditForm<T> form;
    private final Saving<T> saving;
    private T seen;
    private List<@Nullable Object> seenFields;

    EditDialog(String title, EditForm<T> form, T value, Saving<T> saving, Runnable closed) {
        this.form = form;
        this.saving = saving;
        this.seen = value;
        form.show(value);
        this.seenFields = fieldValues();
        var cancel = new Button("Cancel", event -> dialog.close());
        var save = new Button("Save", event -> save());

        dialog.setHeaderTitle(title);
        dialog.addClassName("edit-dialog");
        dialog.setCloseOnOutsideClick(false);
        conflict.addClassName("edit-conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);

        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                closed.run();
            }
        });

        dialog.add(conflict, form);
        dialog.getFooter().add(cancel, save);
        save.addClickListener(event -> save.setEnabled(true));
    }

    void open(EditableField field) {
        dialog.open();
        form.focus(field);
    }

    private void save() {
        var changed = form.value();
        if (changed.isEmpty()) {
            return;
        }
        var current = saving.save(seen, changed.get());
        if (current.isEmpty()) {
            dialog.close();
        } else {
            takeIn(current.get());
        }
    }

    private void takeIn(T theirs) {
        var mine = fieldValues();
        form.show(theirs);
        var theirFields = fieldValues();
        var both = new ArrayList<String>();
        var fields = form.fields();
        for (int i = 0; i < fields.size(); i++) {
            var iChangedIt = !Objects.equals(mine.get(i), seenFields.get(i));
            var theyChangedIt = !Objects.equals(theirFields.get(i), seenFields.get(i));
            if (iChangedIt) {
                fields.get(i).setValue(mine.get(i));
            }
            if (iChangedIt && theyChangedIt && !Objects.equals(mine.get(i), theirFields.get(i))) {
                both.add(label(fields.get(i)));
            }
        }
        seen = theirs;
        seenFields = theirFields;
        conflict.setText(
                "Someone else changed this customer while you were editing, so nothing is saved yet. Their changes"
                        + " are now in the form"
                        + (both.isEmpty() ? "." : ", but yours are kept for: " + String.join(", ", both) + ".")
                        + " Check it and save again.");
        conflict.setVisible(true);
    }

    private List<@Nullable Object> fieldValues() {
        var values = new ArrayList<@Nullable Object>();
        form.fields().forEach(field -> values.add(field.getValue()));
        return values;
    }

    private static String label(HasValue<?, ?> field) {
        return field instanceof HasLabel labelled ? labelled.getLabel() : "";
    }
}
