package letterbook.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import letterbook.base.CommunicationType;
import letterbook.base.ui.DocumentDownload;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.MadeMessage;
import letterbook.communication.MessageSource.SourceDocument;

/** What belongs to an entry, for who may read it: the documents it was made from, the message, its final form. */
final class EntryDocuments extends Composite<Div> {

    private final CommunicationDetails details;
    private final ReaderFormat format;
    private final EntryActions actions;

    EntryDocuments(CommunicationDetails details, ReaderFormat format, EntryActions actions) {
        this.details = details;
        this.format = format;
        this.actions = actions;

        getContent().addClassName("entry-documents");

        details.documents().forEach(document -> getContent().add(source(document)));
        actions.made(details).ifPresent(this::addMade);
        if (getContent().getComponentCount() == 0) {
            getContent().add(new Span(ReaderFormat.NOTHING));
        }
    }

    private void addMade(MadeMessage made) {
        var name = made.documentName();
        var type = made.documentType();
        if (name != null && type != null) {
            getContent().add(document(label(type), name, type, () -> actions.madeDocument(details), ""));
        }
        if (made.readable()) {
            var waits = EntryWords.waitsByHand(details);
            var message =
                    new Button(waits ? "Message to send" : "Message as sent", click -> actions.showMessage(details));
            message.addThemeVariants(ButtonVariant.SMALL);
            getContent().add(message);
        }
    }

    private String label(String mediaType) {
        var pdf = DocumentDownload.isViewable(mediaType);
        if (details.row().type() == CommunicationType.E_INVOICE) {
            return pdf ? "Invoice as sent (PDF)" : "Invoice as sent (UBL)";
        }
        var sent = EntryWords.waitsByHand(details) ? "to send" : "as sent";
        return (pdf ? "Letter " : "Document ") + sent;
    }

    private Component source(SourceDocument document) {
        return document(
                document.name(),
                document.name(),
                document.mediaType(),
                () -> actions.document(details, document.name()),
                format.size(document.size()));
    }

    private static Component document(
            String label, String name, String mediaType, Supplier<byte[]> bytes, String size) {
        var save = new Anchor(
                DocumentDownload.saving(name, mediaType, bytes),
                AttachmentType.DOWNLOAD,
                DocumentDownload.isViewable(mediaType) ? "Download" : label);
        save.setAriaLabel("Download " + label);
        var facts = new Span(size);
        facts.addClassName("entry-size");
        var shown = new Span();
        shown.addClassName("entry-document");
        if (DocumentDownload.isViewable(mediaType)) {
            var view = new Anchor(DocumentDownload.viewing(name, mediaType, bytes), AttachmentType.INLINE, label);
            view.setTarget(AnchorTarget.BLANK);
            view.setAriaLabel(label + ", opens in a new tab");
            save.addClassName("entry-size");
            shown.add(view, facts, save);
        } else {
            shown.add(save, facts);
        }
        return shown;
    }
}
