package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import letterbook.base.ui.PropertyList;
import letterbook.communication.CatalogueEntry;

/** One entry of the error catalogue. */
final class ErrorCode extends Composite<Article> {

    ErrorCode(CatalogueEntry entry, GuideLanguage language) {
        var words = language.words(entry);
        var code = new H3(entry.code());
        code.getElement().setAttribute("translate", "no");
        var head = new Div(code, new StatusBadge(entry.status()));
        head.addClassName("code-head");
        var facts = new PropertyList()
                .add(language.happened(), words.happened())
                .add(language.toDo(), words.fix())
                .add(language.who(), language.resolver(entry))
                .add(language.resend(), language.worth(entry));
        getContent().addClassName("code");
        getContent().setId(entry.code());
        getContent().add(head, facts);
    }
}
