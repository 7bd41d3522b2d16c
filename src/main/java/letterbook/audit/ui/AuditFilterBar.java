package letterbook.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import letterbook.audit.AuditFilter;
import letterbook.base.audit.DeedKind;
import letterbook.base.ui.DayFields;
import letterbook.base.ui.ReaderFormat;

/** The filters of the audit log; tells each choice of the reader, and shows what it is told to without telling that again. */
final class AuditFilterBar extends Composite<Div> {

    private static final int PAUSE_IN_TYPING_MILLIS = 350;

    private final Consumer<AuditFilter> chosen;
    private final TextField who = field("Who", "Search who did it", "filter-who");
    private final MultiSelectComboBox<DeedKind> kinds = new MultiSelectComboBox<>();
    private final DayFields days;
    private final TextField text =
            field("User, role, document, address", "Search what it was done to, details and address", "filter-text");
    private final Button reset = new Button("Reset");
    private final Button more = new Button("More filters");
    private AuditFilter filter = AuditFilter.ALL;
    private boolean showing;

    AuditFilterBar(ReaderFormat format, Consumer<AuditFilter> chosen) {
        this.chosen = chosen;
        days = new DayFields(format);

        kinds.setItems(DeedKind.values());
        kinds.setItemLabelGenerator(DeedKind::label);
        kinds.setAriaLabel("What");
        kinds.setPlaceholder("What");
        kinds.addClassName("filter-type");
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("filter-more");
        more.getElement().setAttribute("aria-expanded", "false");
        getContent().addClassNames("filter-bar", "audit-filters");
        getContent().getElement().setAttribute("role", "search").setAttribute("aria-label", "Filters");

        who.addValueChangeListener(change -> byReader(filter.withWho(change.getValue())));
        kinds.addValueChangeListener(change -> byReader(filter.withKinds(change.getValue())));
        days.from().addValueChangeListener(change -> byReader(filter.withDays(change.getValue(), filter.to())));
        days.to().addValueChangeListener(change -> byReader(filter.withDays(filter.from(), change.getValue())));
        text.addValueChangeListener(change -> byReader(filter.withText(change.getValue())));
        reset.addClickListener(click -> choose(AuditFilter.ALL));
        more.addClickListener(click -> showMore(!getContent().hasClassName("filters-open")));

        getContent().add(who, more, kinds, days.from(), days.to(), text, reset);
        show(AuditFilter.ALL);
    }

    private static TextField field(String placeholder, String name, String className) {
        var field = new TextField();
        field.setAriaLabel(name);
        field.setPlaceholder(placeholder);
        field.setPrefixComponent(new SvgIcon("icons/search.svg"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_IN_TYPING_MILLIS);
        field.addClassName(className);
        return field;
    }

    /** Shows these filters as the chosen ones. */
    void show(AuditFilter shown) {
        filter = shown;
        showing = true;
        show(who, shown.who());
        kinds.setValue(shown.kinds());
        days.from().setValue(shown.from());
        days.to().setValue(shown.to());
        days.explain();
        show(text, shown.text());
        showing = false;
        reset.setVisible(!shown.equals(AuditFilter.ALL));
        var hidden = (shown.kinds().isEmpty() ? 0 : 1) + (shown.from() == null ? 0 : 1) + (shown.to() == null ? 0 : 1);
        more.setText(hidden == 0 ? "More filters" : "More filters (" + hidden + ")");
    }

    private static void show(TextField field, String value) {
        if (!field.getValue().strip().equals(value)) {
            field.setValue(value);
        }
    }

    private void showMore(boolean open) {
        getContent().setClassName("filters-open", open);
        more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private void byReader(AuditFilter choice) {
        if (!showing) {
            choose(choice);
        }
    }

    private void choose(AuditFilter choice) {
        show(choice);
        chosen.accept(choice);
    }
}
