package letterbook.channel.email;

import jakarta.mail.Header;
import jakarta.mail.internet.InternetHeaders;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.base.CommunicationType;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.Ledger;

/**
 * Finds the mail that a bounce is about: by the signed envelope sender, to which bounces go; else by the envelope id that
 * we asked the server to give back (RFC 3461); else by the Message-ID of the mail it gives back.
 */
final class BounceTrail {

    private static final Pattern ENVELOPE_ID = Pattern.compile("([0-9a-z]{13})\\.(\\d{1,5})", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE_ID =
            Pattern.compile("\\bc\\.([0-9a-z]{13})\\.(\\d{1,5})@", Pattern.CASE_INSENSITIVE);

    private final BounceAddresses addresses;
    private final Ledger ledger;

    BounceTrail(BounceAddresses addresses, Ledger ledger) {
        this.addresses = addresses;
        this.ledger = ledger;
    }

    /** Where a bounce leads. */
    sealed interface End {

        record Ours(CommunicationEntry entry, MailKey mail) implements End {}

        /** Somebody wrote to a bounce address with a signature that is not ours. */
        record Forged() implements End {}

        record Nowhere() implements End {}
    }

    End follow(IncomingMail mail) {
        var returned = mail.returned().stream().map(BounceTrail::text).collect(Collectors.joining("\n"));
        var signed = addresses.find(String.join("\n", mail.raw(), mail.text(), returned));
        if (signed.mail() != null) {
            return ours(signed.mail()).<End>map(found -> found).orElseGet(End.Nowhere::new);
        }
        if (signed.forged()) {
            return new End.Forged();
        }
        return Stream.concat(envelopeIds(mail), messageIds(mail, returned))
                .flatMap(key -> ours(key).stream())
                .<End>map(found -> found)
                .findFirst()
                .orElseGet(End.Nowhere::new);
    }

    private static Stream<MailKey> envelopeIds(IncomingMail mail) {
        return mail.reports().stream()
                .flatMap(report -> Stream.ofNullable(report.getMessageDSN().getHeader("Original-Envelope-Id", null)))
                .map(id -> ENVELOPE_ID.matcher(id.strip()))
                .filter(id -> id.matches())
                .flatMap(id -> MailKey.parse(id.group(1), id.group(2)).stream());
    }

    private static Stream<MailKey> messageIds(IncomingMail mail, String returned) {
        return Stream.of(returned, mail.headers("In-Reply-To", "References"), mail.text(), mail.raw())
                .flatMap(text -> MESSAGE_ID.matcher(text).results())
                .flatMap(id -> MailKey.parse(id.group(1), id.group(2)).stream());
    }

    private Optional<End.Ours> ours(MailKey mail) {
        return ledger.find(mail.entry())
                .filter(entry -> entry.type() == CommunicationType.EMAIL)
                .filter(entry ->
                        mail.attempt() >= 1 && mail.attempt() <= entry.tries().attempt())
                .map(entry -> new End.Ours(entry, mail));
    }

    private static String text(InternetHeaders headers) {
        return Collections.list(headers.getAllHeaders()).stream()
                .map(BounceTrail::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Header header) {
        return header.getName() + ": " + header.getValue();
    }
}
