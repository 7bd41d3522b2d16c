package letterbook.channel.manual;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import letterbook.communication.MessageContent;
import letterbook.dispatch.Draft;
import letterbook.template.AddressWindow;
import letterbook.template.Enclosures;
import letterbook.template.LetterAddress;
import letterbook.template.LetterDoesNotFitException;
import letterbook.template.LetterTemplates;
import org.jspecify.annotations.Nullable;

/** The letter for who sends a message by hand, with its documents behind it as far as they can be read. */
final class LetterToPrint {

    private static final String PDF = "application/pdf";

    private final LetterTemplates templates;

    LetterToPrint(LetterTemplates templates) {
        this.templates = templates;
    }

    /** Null where the address cannot be printed: a person finds another way. */
    MessageContent.@Nullable Document of(Draft draft) {
        var from = draft.organisation().address().country();
        var address = LetterAddress.of(name(draft), draft.receiver(), from);
        var window = AddressWindow.between(from, Objects.requireNonNullElse(address.country(), ""), null);
        var enclosures = draft.documents().stream()
                .filter(document -> PDF.equals(document.mediaType()) && Enclosures.isReadable(document.bytes()))
                .map(document -> new Enclosures.Enclosure(document.name(), document.bytes()))
                .toList();
        var titles = enclosures.stream().map(Enclosures.Enclosure::title).toList();
        try {
            return letter(draft, address, window, enclosures, titles);
        } catch (LetterDoesNotFitException tooLong) {
            return null;
        }
    }

    private MessageContent.Document letter(
            Draft draft,
            LetterAddress address,
            AddressWindow window,
            List<Enclosures.Enclosure> enclosures,
            List<String> titles) {
        var letter = templates.render(draft.scenario(), draft.language(), draft.names(), address, window, titles);
        return new MessageContent.Document("letter.pdf", PDF, Enclosures.behind(letter.pdf(), enclosures));
    }

    private static String name(Draft draft) {
        return draft.names().get("receiver") instanceof Map<?, ?> receiver
                ? String.valueOf(receiver.get("name"))
                : draft.customer().name();
    }
}
