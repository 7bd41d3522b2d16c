package letterbook.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Prepares each page before anything is drawn, so that a dark page never flashes light. */
@Component
class PageSetup implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::prepare);
    }

    private static void prepare(IndexHtmlResponse page) {
        var colours = PageColours.chosen(page.getVaadinRequest());
        page.getDocument()
                .child(0)
                // The texts are English, whatever language the browser asks for
                .attr("lang", "en")
                .attr("theme", colours.css().replace(' ', '-'))
                .attr("style", "color-scheme: " + colours.css() + ";");
    }
}
