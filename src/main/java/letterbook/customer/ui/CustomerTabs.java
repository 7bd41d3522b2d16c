package letterbook.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tabs of a customer by name; each makes its content when it is first looked at. */
class CustomerTabs extends Composite<TabSheet> {

    private final Map<String, Panel> panels = new LinkedHashMap<>();
    private @Nullable String shown;

    CustomerTabs(Consumer<String> chosen) {
        getContent().addClassName("page-tabs");
        getContent()
                .addSelectedChangeListener(event -> nameOf(event.getSelectedTab())
                        // the first choice, and one that follows the address, are not the user's
                        .filter(name -> shown != null && !name.equals(shown))
                        .ifPresent(chosen));
    }

    private Optional<String> nameOf(@Nullable Tab tab) {
        return panels.entrySet().stream()
                .filter(entry -> entry.getValue().tab() == tab)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void add(String name, String title, Optional<Long> count, Supplier<Component> content) {
        var tab = new Tab(new Span(title));
        count.ifPresent(number -> {
            var badge = new Span(String.valueOf(number));
            badge.addClassName("tab-count");
            tab.add(badge);
        });
        var place = new Div();
        place.addClassName("tab-panel");
        getContent().add(tab, place);
        panels.put(name, new Panel(tab, place, content));
    }

    boolean has(String name) {
        return panels.containsKey(name);
    }

    /** False when there is no such tab. */
    boolean select(String name) {
        var panel = panels.get(name);
        if (panel == null) {
            return false;
        }
        if (panel.place().getComponentCount() == 0) {
            panel.place().add(panel.content().get());
        }
        shown = name;
        getContent().setSelectedTab(panel.tab());
        return true;
    }

    private record Panel(Tab tab, Div place, Supplier<Component> content) {}
}
