package letterbook.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Prepares each page before anything is drawn: its language, its colours, and what it says without a connection. */
@Component
class PageSetup implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::prepare);
        event.getSource().addUIInitListener(init -> sayWhenTheConnectionIsLost(init.getUI()));
    }

    private static void sayWhenTheConnectionIsLost(UI ui) {
        var words = ui.getReconnectDialogConfiguration();
        words.setDialogText("Connection lost. Trying to reconnect …");
        words.setDialogTextGaveUp("No connection to Letterbook. Check your network, then reload the page.");
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
