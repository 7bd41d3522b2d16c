package letterbook.base.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives each page the formats of the language that its reader's browser asks for. */
@Component
class ReaderLocale implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            ui.setLocale(of(ui.getSession().getBrowser().getLocale()));
        });
    }

    /**
     * English without a country, or of the United States as most browsers are delivered, is written with the day first and 24
     * hours: with the month as a word nobody misreads it.
     */
    static Locale of(Locale locale) {
        var english = locale.getLanguage().equals("en");
        return english && (locale.getCountry().isEmpty() || locale.getCountry().equals("US")) ? Locale.UK : locale;
    }
}
