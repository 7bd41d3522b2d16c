package letterbook.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import letterbook.customer.CustomerNavigation.EditableField;

/** Fields for one value: shows it, and tells the value that was typed in once it is valid. */
abstract class EditForm<T> extends Composite<FormLayout> {

    EditForm() {
        var form = getContent();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setColumnWidth("14rem");
        form.setMaxColumns(2);
        form.setExpandColumns(true);
        form.setExpandFields(true);
    }

    abstract void show(T value);

    /** Empty, with messages beside the fields, while something is not valid. */
    abstract Optional<T> value();

    /** The field to start with, where one was asked for. */
    abstract Component fieldFor(EditableField field);

    List<HasValue<?, Object>> fields() {
        return getContent().getChildren().flatMap(EditForm::asField).toList();
    }

    void focus(EditableField field) {
        if (fieldFor(field) instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<HasValue<?, Object>> asField(Component component) {
        return component instanceof HasValue<?, ?> field ? Stream.of((HasValue<?, Object>) field) : Stream.empty();
    }
}
