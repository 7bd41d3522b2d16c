package letterbook.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.stream.Stream;
import letterbook.base.ui.QuickSearch;
import letterbook.base.ui.QuickSearch.Hit;
import org.springframework.beans.factory.ObjectProvider;

/** Finds customers, invoices and messages by number from every page. The key / leads to it. */
class SearchBox extends Composite<ComboBox<Hit>> {

    private final ObjectProvider<QuickSearch> searches;

    SearchBox(ObjectProvider<QuickSearch> searches) {
        this.searches = searches;
        var box = getContent();
        box.addClassName("search-box");
        box.setPlaceholder("Search a number or name");
        box.setAriaLabel("Search customers, invoices and messages");
        box.setPrefixComponent(new SvgIcon("icons/search.svg"));
        box.setItemLabelGenerator(Hit::title);
        box.setRenderer(new ComponentRenderer<>(SearchBox::row));
        box.setAutoOpen(false);
        box.setItemsWithFilterConverter(
                query -> {
                    var text = query.getFilter().orElse("").strip();
                    return hits(text).skip(query.getOffset()).limit(query.getLimit());
                },
                text -> text);
        box.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var path = change.getValue().path();
                box.clear();
                box.getUI().ifPresent(ui -> ui.navigate(path));
            }
        });
    }

    private Stream<Hit> hits(String text) {
        return text.isEmpty() ? Stream.empty() : searches.orderedStream().flatMap(search -> search.find(text).stream());
    }

    private static Div row(Hit hit) {
        var kind = new Span(hit.kind());
        kind.addClassName("hit-kind");
        var title = new Span(hit.title());
        title.addClassName("hit-title");
        var detail = new Span(hit.detail());
        detail.addClassName("hit-detail");
        var row = new Div(title, kind, detail);
        row.addClassName("hit");
        return row;
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        // In the browser alone: a round trip would steal keys that follow quickly
        getElement().executeJs("""
                        if (this.slashKey) return;
                        this.slashKey = true;
                        document.addEventListener('keydown', event => {
                          const typing = event.composedPath().some(
                            e => e.matches && e.matches('input, textarea, select, [contenteditable]'));
                          if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
                              && this.isConnected) {
                            event.preventDefault();
                            this.focus();
                          }
                        })""");
    }
}
