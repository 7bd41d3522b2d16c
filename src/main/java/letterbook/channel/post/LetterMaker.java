package letterbook.channel.post;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import letterbook.communication.MessageContent;
import letterbook.dispatch.CannotBeMadeException;
import letterbook.dispatch.Draft;
import letterbook.organisation.Organisation;
import letterbook.template.AddressWindow;
import letterbook.template.Enclosures;
import letterbook.template.LetterAddress;
import letterbook.template.LetterDoesNotFitException;
import letterbook.template.LetterTemplates;
import letterbook.template.RenderedLetter;

/** Makes the paper: the letter, the documents behind it, and the proof that the print centre will take it. */
final class LetterMaker {

    private static final String PDF = "application/pdf";

    private final LetterTemplates templates;
    private final PingenAccount.Printing printing;

    LetterMaker(LetterTemplates templates, PingenAccount.Printing printing) {
        this.templates = templates;
        this.printing = printing;
    }

    /** Throws {@link CannotBeMadeException} with the rule of the print centre that the paper breaks. */
    MessageContent make(Draft draft) {
        var organisation = draft.organisation();
        var address = LetterAddress.of(
                receiverName(draft), draft.receiver(), organisation.address().country());
        var country = Objects.requireNonNullElse(address.country(), "");
        var window = window(country, organisation);
        var enclosures = draft.documents().stream()
                .filter(document -> PDF.equals(document.mediaType()))
                .map(document -> new Enclosures.Enclosure(document.name(), document.bytes()))
                .toList();
        var letter = letter(draft, address, window, enclosures);
        var pdf = paper(letter, enclosures);
        PaperCheck.of(pdf, address, window, country).ifPresent(fault -> {
            throw new CannotBeMadeException(fault.code(), fault.text());
        });
        return new MessageContent(
                letter.subject(), null, letter.text(), new MessageContent.Document(name(draft), PDF, pdf));
    }

    /** Where the address stands on a letter to this country. */
    AddressWindow window(String country, Organisation organisation) {
        return AddressWindow.between(organisation.address().country(), country, printing.position());
    }

    private RenderedLetter letter(
            Draft draft, LetterAddress address, AddressWindow window, List<Enclosures.Enclosure> enclosures) {
        try {
            return templates.render(
                    draft.scenario(),
                    draft.language(),
                    draft.names(),
                    address,
                    window,
                    enclosures.stream().map(Enclosures.Enclosure::title).toList());
        } catch (LetterDoesNotFitException tooLong) {
            throw new CannotBeMadeException("POST_ADDRESS_DOES_NOT_FIT", String.valueOf(tooLong.getMessage()));
        }
    }

    private static byte[] paper(RenderedLetter letter, List<Enclosures.Enclosure> enclosures) {
        try {
            return Enclosures.behind(letter.pdf(), enclosures);
        } catch (Enclosures.UnreadableException unreadable) {
            throw new CannotBeMadeException("POST_FILE_NOT_READABLE", String.valueOf(unreadable.getMessage()));
        }
    }

    private static String receiverName(Draft draft) {
        return draft.names().get("receiver") instanceof Map<?, ?> receiver
                ? String.valueOf(receiver.get("name"))
                : draft.customer().name();
    }

    /** By the number of what it is about. */
    private static String name(Draft draft) {
        var number = Stream.of("invoice", "contract", "customer")
                .map(draft.names()::get)
                .filter(Map.class::isInstance)
                .map(subject -> String.valueOf(((Map<?, ?>) subject).get("number")))
                .findFirst()
                .orElse(draft.scenario());
        return "letter-" + number.replaceAll("[^A-Za-z0-9._-]+", "-") + ".pdf";
    }
}
