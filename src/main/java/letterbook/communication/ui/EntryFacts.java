package letterbook.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import letterbook.base.CommunicationType;
import letterbook.base.ui.LanguageNames;
import letterbook.base.ui.Notices;
import letterbook.base.ui.PropertyList;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.CommunicationDetails;

/** The facts of an entry: what it is about, who carried it, when, in which language, why that way, with what. */
final class EntryFacts extends Composite<PropertyList> {

    private final EntryWords words;
    private final boolean mayReadContent;
    private final EntryActions actions;

    EntryFacts(EntryWords words, boolean mayReadContent, EntryActions actions) {
        this.words = words;
        this.mayReadContent = mayReadContent;
        this.actions = actions;
    }

    void show(CommunicationDetails details) {
        var list = getContent();
        list.clear();
        list.add("About", EntryLinks.subject(details));
        list.add("Customer", new Span(EntryLinks.customer(details), new Span(" " + details.customerNumber())));
        list.add("Created", words.format().zonedDateTime(details.row().createdAt()));
        list.add("Sent", words.format().zonedDateTime(details.row().sentAt()));
        list.add("Channel", details.route());
        list.add("Language", LanguageNames.own(details.language()));
        list.add("Provider", provider(details));
        list.add("Documents", documents(details));
    }

    private static Component provider(CommunicationDetails details) {
        // whoever sends by hand has no number to quote to anybody
        var reference = details.row().type() == CommunicationType.MANUAL ? null : details.providerRef();
        var provider = new Div(new Span(ReaderFormat.orNothing(details.provider())));
        provider.addClassName("entry-provider");
        if (reference != null) {
            var text = new Span(reference);
            text.addClassName("entry-reference");
            var copy = new Button("Copy", click -> {
                click.getSource()
                        .getElement()
                        .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", reference);
                Notices.info("Reference copied.");
            });
            copy.setAriaLabel("Copy the provider's reference");
            copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            provider.add(text, copy);
        }
        return provider;
    }

    private Component documents(CommunicationDetails details) {
        return mayReadContent ? new EntryDocuments(details, words.format(), actions) : names(details);
    }

    private static Component names(CommunicationDetails details) {
        var names = new Div();
        names.addClassName("entry-documents");
        details.documents().forEach(document -> names.add(new Span(document.name())));
        if (details.documents().isEmpty()) {
            names.add(new Span(ReaderFormat.NOTHING));
        }
        return names;
    }
}
