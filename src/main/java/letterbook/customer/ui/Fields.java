package letterbook.customer.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Binder.BindingBuilder;
import java.util.function.UnaryOperator;

/** Binds text fields so that what is left blank is null, and space around text is dropped. */
final class Fields {

    private Fields() {}

    static <T> void bind(
            Binder<T> binder,
            HasValue<?, String> field,
            String component,
            UnaryOperator<BindingBuilder<T, String>> rules) {
        rules.apply(binder.forField(field))
                .<String>withConverter(
                        text -> text.isBlank() ? null : text.strip(), value -> value == null ? "" : value)
                .bind(component);
    }
}
