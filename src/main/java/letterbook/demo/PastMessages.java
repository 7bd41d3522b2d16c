package letterbook.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import letterbook.communication.MessageContent;
import letterbook.communication.MessageSource.SourceDocument;
import letterbook.organisation.Organisation;
import letterbook.template.EmailTemplates;

/** Makes the messages that entries of the past went out with. */
final class PastMessages {

    private final EmailTemplates templates;
    private final Organisation organisation;
    private final Papers papers;

    PastMessages(EmailTemplates templates, Organisation organisation, Papers papers) {
        this.templates = templates;
        this.organisation = organisation;
        this.papers = papers;
    }

    MessageContent of(PastEntry entry) {
        return switch (entry.route().type()) {
            case EMAIL -> email(entry);
            case SMS -> new MessageContent(null, null, sms(entry));
            case POST, MANUAL, E_INVOICE -> new MessageContent(null, null, letter(entry));
        };
    }

    private MessageContent email(PastEntry entry) {
        var subject = entry.occurrence().subject();
        var customer = subject.customer();
        var names = new HashMap<>(subject.source());
        names.put("organisation", organisation);
        names.put(
                "documents",
                subject.documents().stream().map(SourceDocument::name).toList());
        names.put(
                "customer",
                Map.of(
                        "number",
                        customer.number(),
                        "name",
                        customer.details().name(),
                        "paymentMethod",
                        customer.details().paymentMethod().name().toLowerCase(Locale.ROOT)));
        var email = templates.render(
                entry.occurrence().scenario().code(), entry.route().language(), names);
        return new MessageContent(email.subject(), email.html(), email.text());
    }

    private String sms(PastEntry entry) {
        var language = entry.route().language();
        var subject = entry.occurrence().subject();
        return papers.word(language, "smsReminder")
                .formatted(
                        subject.number(),
                        Papers.amount(Objects.requireNonNull(subject.total()), language),
                        organisation.name());
    }

    private String letter(PastEntry entry) {
        var language = entry.route().language();
        var subject = entry.occurrence().subject();
        var kind = switch (subject.type()) {
            case INVOICE -> "invoice";
            case CONTRACT -> "contract";
            case CUSTOMER -> "customer";
        };
        var about = papers.word(language, kind) + " " + subject.number();
        return papers.word(language, "post")
                .formatted(subject.customer().details().name(), about, organisation.name());
    }
}
