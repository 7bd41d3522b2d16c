package letterbook.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import letterbook.base.ui.DocumentDownload;
import letterbook.base.ui.EmptyState;
import letterbook.base.ui.ReaderFormat;
import letterbook.subject.Document;

/** The documents of a subject, to look at and to save. */
class DocumentList extends Composite<Div> {

    DocumentList(List<Document> documents, Function<Document, byte[]> content, ReaderFormat format) {
        getContent().addClassName("documents");
        if (documents.isEmpty()) {
            getContent().add(new EmptyState("No documents", "The upstream system has delivered none."));
            return;
        }
        var list = new UnorderedList();
        documents.forEach(document -> list.add(row(document, content, format)));
        getContent().add(list);
    }

    private static ListItem row(Document document, Function<Document, byte[]> content, ReaderFormat format) {
        var facts = new Span("%s · %s · %s"
                .formatted(typeOf(document), format.size(document.size()), format.dateTime(document.updatedAt())));
        facts.addClassName("secondary");
        var about = new Div(name(document, content), facts);
        about.addClassName("document-about");
        var save = new Anchor(
                DocumentDownload.saving(document.name(), document.mediaType(), () -> content.apply(document)),
                AttachmentType.DOWNLOAD,
                "Download");
        save.setAriaLabel("Download " + document.name());
        return new ListItem(about, save);
    }

    private static Component name(Document document, Function<Document, byte[]> content) {
        if (!DocumentDownload.isViewable(document.mediaType())) {
            return new Span(document.name());
        }
        var view = new Anchor(
                DocumentDownload.viewing(document.name(), document.mediaType(), () -> content.apply(document)),
                AttachmentType.INLINE,
                document.name());
        view.setTarget(AnchorTarget.BLANK);
        view.setAriaLabel(document.name() + ", opens in a new tab");
        return view;
    }

    private static String typeOf(Document document) {
        var type = document.mediaType()
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip();
        return switch (type) {
            case "application/pdf" -> "PDF";
            case "application/xml", "text/xml" -> "XML";
            default -> type;
        };
    }
}
