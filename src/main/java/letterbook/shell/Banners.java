package letterbook.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import letterbook.base.ui.Banner;

/** What holds for the whole application, a line each; follows by itself while the page stays open. */
class Banners extends Composite<Div> {

    private final BannerFeed feed;
    private List<Line> shown = List.of();

    Banners(BannerFeed feed) {
        this.feed = feed;
        getContent().addClassName("banners");
        // read out when it changes
        getContent().getElement().setAttribute("role", "status");
    }

    private record Line(String text, Optional<Banner.Link> link) {}

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        var following = feed.listen(() -> ui.access(this::refresh));
        addDetachListener(detached -> {
            detached.unregisterListener();
            following.run();
        });
    }

    /** Shows what holds now for the user at work; touches nothing when that is shown already. */
    void refresh() {
        var lines = feed.banners()
                .flatMap(banner -> banner.text().map(text -> new Line(text, banner.link())).stream())
                .toList();
        if (!lines.equals(shown)) {
            shown = lines;
            getContent().removeAll();
            lines.forEach(line -> getContent().add(component(line)));
        }
    }

    private static Div component(Line line) {
        var shown = new Div(new Span(line.text()));
        shown.addClassName("banner");
        line.link().ifPresent(link -> shown.add(new Anchor(link.path(), link.text())));
        return shown;
    }
}
