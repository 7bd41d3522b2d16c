package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import letterbook.base.CommunicationType;
import letterbook.base.ui.DayFields;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.CommunicationFilter;
import letterbook.communication.CommunicationQueries.Counts;
import letterbook.subject.SubjectType;

/** The filters of a list; tells each choice of the reader, and shows what it is told to without telling that again. */
final class FilterBar extends Composite<Div> {

    private static final int PAUSE_IN_TYPING_MILLIS = 350;

    private final Consumer<CommunicationFilter> chosen;
    private final QuickFilter quick;
    private final MultiSelectComboBox<CommunicationType> types = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<SubjectType> categories = new MultiSelectComboBox<>();
    private final DayFields days;
    private final TextField text = new TextField();
    private final Button reset = new Button("Reset");
    private final Button more = new Button("More filters");
    private CommunicationFilter filter;
    private boolean showing;

    FilterBar(CommunicationFilter start, ReaderFormat format, Consumer<CommunicationFilter> chosen) {
        this.filter = start;
        this.chosen = chosen;
        days = new DayFields(format);
        quick = new QuickFilter(format, choice -> choose(choice.of(filter)));

        types.setItems(CommunicationType.values());
        types.setItemLabelGenerator(CommunicationType::label);
        types.setAriaLabel("Type");
        types.setPlaceholder("Type");
        categories.setItems(SubjectType.values());
        categories.setItemLabelGenerator(SubjectType::label);
        categories.setAriaLabel("Category");
        categories.setPlaceholder("Category");
        text.setAriaLabel("Search subject, number or receiver");
        text.setPlaceholder("Subject, number, receiver");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_IN_TYPING_MILLIS);
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("filter-more");
        more.getElement().setAttribute("aria-expanded", "false");
        text.addClassName("filter-text");
        types.addClassName("filter-type");
        categories.addClassName("filter-category");
        getContent().addClassName("filter-bar");
        getContent().getElement().setAttribute("role", "search").setAttribute("aria-label", "Filters");

        types.addValueChangeListener(change -> byReader(filter.withTypes(change.getValue())));
        categories.addValueChangeListener(change -> byReader(filter.withCategories(change.getValue())));
        days.from().addValueChangeListener(change -> byReader(filter.withDates(change.getValue(), filter.to())));
        days.to().addValueChangeListener(change -> byReader(filter.withDates(filter.from(), change.getValue())));
        text.addValueChangeListener(change -> byReader(filter.withText(change.getValue())));
        reset.addClickListener(click -> reset());
        more.addClickListener(click -> showMore(!getContent().hasClassName("filters-open")));

        getContent().add(quick, more, types, categories, days.from(), days.to(), text, reset);
        show(start);
    }

    /** Shows these filters as the chosen ones. */
    void show(CommunicationFilter shown) {
        filter = shown;
        showing = true;
        quick.choose(shown);
        types.setValue(shown.types());
        categories.setValue(shown.categories());
        days.from().setValue(shown.from());
        days.to().setValue(shown.to());
        days.explain();
        if (!text.getValue().strip().equals(shown.text())) {
            text.setValue(shown.text());
        }
        showing = false;
        var without = without(shown);
        reset.setVisible(!shown.equals(without));
        var hidden = hiddenOnPhone(shown);
        more.setText(hidden == 0 ? "More filters" : "More filters (" + hidden + ")");
    }

    void show(Counts counts) {
        quick.show(counts);
    }

    void showStuck(long count) {
        quick.showStuck(count);
    }

    /** Takes all filters away, as if the reader had. */
    void reset() {
        choose(without(filter));
    }

    private static CommunicationFilter without(CommunicationFilter filter) {
        return filter.customerId() == null
                ? CommunicationFilter.ALL
                : CommunicationFilter.ofCustomer(filter.customerId());
    }

    private static int hiddenOnPhone(CommunicationFilter filter) {
        return (filter.types().isEmpty() ? 0 : 1)
                + (filter.categories().isEmpty() ? 0 : 1)
                + (filter.from() == null ? 0 : 1)
                + (filter.to() == null ? 0 : 1);
    }

    private void showMore(boolean open) {
        getContent().setClassName("filters-open", open);
        more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private void byReader(CommunicationFilter choice) {
        if (!showing) {
            choose(choice);
        }
    }

    private void choose(CommunicationFilter choice) {
        show(choice);
        chosen.accept(choice);
    }
}
