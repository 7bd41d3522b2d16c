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

/** The tabs of a customer by name; each makes its content when it is first looked at. */
class CustomerTabs extends Composite<TabSheet> {

    private final Map<String, Panel> panels = new LinkedHashMap<>();

    CustomerTabs(Consumer<String> chosen) {
        getContent().addClassName("page-tabs");
        getContent().addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                panels.forEach((name, panel) -> {
                    if (panel.tab() == event.getSelectedTab()) {
                        chosen.accept(name);
                    }
                });
            }
        });
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

    /** False when there is no such tab. */
    boolean select(String name) {
        var panel = panels.get(name);
        if (panel == null) {
            return false;
        }
        if (panel.place().getComponentCount() == 0) {
            panel.place().add(panel.content().get());
        }
        getContent().setSelectedTab(panel.tab());
        return true;
    }

    private record Panel(Tab tab, Div place, Supplier<Component> content) {}
}
