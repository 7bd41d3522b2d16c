package letterbook.communication.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.CommunicationStatus;

/** The languages of the error catalogue, with the words that stand around its entries. */
enum GuideLanguage {
    EN(
            "Error codes",
            "What a code in the history of a message means, and what to do.",
            "Code",
            "What happened",
            "What to do",
            "Who can fix it",
            "Resend",
            "worthwhile",
            "not worthwhile",
            "you, on the customer’s page",
            "an administrator",
            "the recipient",
            "support",
            "All channels",
            "E-mail",
            "Post",
            "Electronic invoicing",
            "Sent by hand"),
    NL(
            "Foutcodes",
            "Wat een code in de geschiedenis van een bericht betekent, en wat u kunt doen.",
            "Code",
            "Wat is er gebeurd",
            "Wat te doen",
            "Wie kan het oplossen",
            "Opnieuw versturen",
            "zinvol",
            "niet zinvol",
            "u, op de pagina van de klant",
            "een beheerder",
            "de ontvanger",
            "support",
            "Alle kanalen",
            "E-mail",
            "Post",
            "Elektronisch factureren",
            "Met de hand verstuurd"),
    DE(
            "Fehlercodes",
            "Was ein Code in der Historie einer Nachricht bedeutet und was zu tun ist.",
            "Code",
            "Was ist passiert",
            "Was ist zu tun",
            "Wer kann es beheben",
            "Erneut senden",
            "sinnvoll",
            "nicht sinnvoll",
            "Sie, auf der Seite des Kunden",
            "ein Administrator",
            "der Empfänger",
            "der Support",
            "Alle Kanäle",
            "E-Mail",
            "Post",
            "Elektronische Rechnung",
            "Von Hand verschickt"),
    FR(
            "Codes d’erreur",
            "Ce que signifie un code dans l’historique d’un message, et que faire.",
            "Code",
            "Ce qui s’est passé",
            "Que faire",
            "Qui peut y remédier",
            "Renvoyer",
            "utile",
            "inutile",
            "vous, sur la page du client",
            "un administrateur",
            "le destinataire",
            "le support",
            "Tous les canaux",
            "E-mail",
            "Courrier",
            "Facturation électronique",
            "Envoi à la main");

    private static final Map<String, GuideLanguage> BY_TAG =
            Stream.of(values()).collect(Collectors.toMap(GuideLanguage::tag, Function.identity()));

    private final String title;
    private final String introduction;
    private final String code;
    private final String happened;
    private final String toDo;
    private final String who;
    private final String resend;
    private final String worthwhile;
    private final String notWorthwhile;
    private final Map<String, String> resolvers;
    private final Map<String, String> chapters;

    GuideLanguage(
            String title,
            String introduction,
            String code,
            String happened,
            String toDo,
            String who,
            String resend,
            String worthwhile,
            String notWorthwhile,
            String agent,
            String administrator,
            String recipient,
            String support,
            String everyChannel,
            String email,
            String post,
            String eInvoicing,
            String manual) {
        this.title = title;
        this.introduction = introduction;
        this.code = code;
        this.happened = happened;
        this.toDo = toDo;
        this.who = who;
        this.resend = resend;
        this.worthwhile = worthwhile;
        this.notWorthwhile = notWorthwhile;
        resolvers = Map.of("AGENT", agent, "ADMINISTRATOR", administrator, "RECIPIENT", recipient, "SUPPORT", support);
        chapters = Map.of(
                "letterbook",
                everyChannel,
                "email",
                email,
                "sms",
                "SMS (Twilio)",
                "post",
                post + " (Pingen)",
                "manual",
                manual,
                "peppol",
                eInvoicing + ": Peppol",
                "as4",
                eInvoicing + ": Peppol (AS4)",
                "storecove",
                eInvoicing + ": Storecove",
                "chorus-pro",
                eInvoicing + ": Chorus Pro");
    }

    /** ISO 639-1. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of this tag, else English. */
    static GuideLanguage of(String tag) {
        return Objects.requireNonNullElse(BY_TAG.get(tag.toLowerCase(Locale.ROOT)), EN);
    }

    String title() {
        return title;
    }

    String introduction() {
        return introduction;
    }

    String code() {
        return code;
    }

    String happened() {
        return happened;
    }

    String toDo() {
        return toDo;
    }

    String who() {
        return who;
    }

    String resend() {
        return resend;
    }

    String chapter(String name) {
        return chapters.getOrDefault(name, name);
    }

    String resolver(CatalogueEntry entry) {
        return resolvers.getOrDefault(entry.resolver(), entry.resolver());
    }

    String worth(CatalogueEntry entry) {
        return entry.resendWorthwhile() && entry.status() == CommunicationStatus.FAILED ? worthwhile : notWorthwhile;
    }

    CatalogueEntry.Words words(CatalogueEntry entry) {
        return entry.in(Locale.forLanguageTag(tag()));
    }
}
