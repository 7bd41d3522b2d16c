package letterbook.settings.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.util.Optional;
import java.util.function.Function;
import letterbook.settings.OrganisationRules;
import org.jspecify.annotations.Nullable;

/** Binds fields so that a rule tells at the field what is wrong, and what is left blank is null. */
final class Rules {

    private Rules() {}

    static <T> Validator<T> hold(Function<T, Optional<String>> rule) {
        return (value, context) -> result(rule.apply(value));
    }

    private static ValidationResult result(Optional<String> problem) {
        return problem.map(ValidationResult::error).orElseGet(ValidationResult::ok);
    }

    /** Space around the text is dropped. */
    static void text(
            Binder<OrganisationInput> binder,
            TextField field,
            String component,
            Function<@Nullable String, Optional<String>> rule) {
        binder.forField(field)
                .<String>withConverter(
                        text -> text.isBlank() ? null : text.strip(), value -> value == null ? "" : value)
                .withValidator((value, context) -> result(rule.apply(value)))
                .bind(component);
    }

    /** Spaces and dots within are dropped too, and small letters made capital. */
    static void number(
            Binder<OrganisationInput> binder,
            TextField field,
            String component,
            Function<@Nullable String, Optional<String>> rule) {
        binder.forField(field)
                .<String>withConverter(OrganisationRules::compact, value -> value == null ? "" : value)
                .withValidator((value, context) -> result(rule.apply(value)))
                .bind(component);
    }

    static FormLayout layout() {
        var form = new FormLayout();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setColumnWidth("16rem");
        form.setMaxColumns(3);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        return form;
    }
}
