package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import letterbook.base.TextId;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.ResendDecision;
import letterbook.communication.StatusChange;
import org.jspecify.annotations.Nullable;

/** Everything there is to know of a communication entry. */
@Schema(name = "CommunicationEntryDetails")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryDetailsBody(
        @JsonUnwrapped EntryBody entry,
        @Schema(example = "invoice.issued") String scenario,
        String receiverName,
        @Schema(example = "nl") String language,
        @Schema(description = "Why it went this way") String route,
        @Schema(example = "smtp") @Nullable String provider,

        @Schema(description = "The provider's name for the message") @Nullable
        String providerReference,

        @Schema(description = "Technical tries so far") int attempts,

        @Schema(
                description = "What the provider suggests; for those who may read message content",
                example = "Pingen suggests this address: Van Dijk, Domplein 9, 3512 JC Utrecht, NL.")
        @Nullable
        String suggestion,

        @Schema(description = "Oldest first") List<Change> history,

        @Schema(description = "The entries that resent one another, this one among them")
        List<Link> chain,

        List<DocumentBody> documents,
        Resend resend,

        @Schema(description = "What its code means; absent without a code") @Nullable
        Explanation explanation) {

    @Schema(name = "Explanation")
    record Explanation(
            @Schema(description = "What happened, in words") String happened,
            @Schema(description = "What to do") String fix,

            @Schema(description = "Who can put it right: agent, administrator, recipient or support")
            String resolver,

            boolean resendWorthwhile) {

        static Explanation of(CatalogueEntry entry) {
            return new Explanation(
                    entry.english().happened(),
                    entry.english().fix(),
                    entry.resolver().toLowerCase(Locale.ROOT),
                    entry.resendWorthwhile());
        }
    }

    @Schema(name = "StatusChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            Instant at,

            @Schema(description = "Absent in the first line") @Nullable
            String from,

            String to,

            @Schema(description = "workflow, person, provider, timer or system")
            String actorKind,

            String actor,
            int attempt,
            @Nullable String code,
            @Nullable String text) {

        static Change of(StatusChange change) {
            return new Change(
                    change.at(),
                    change.from() == null ? null : change.from().apiName(),
                    change.to().apiName(),
                    Findings.apiName(change.actor().kind()),
                    change.actor().name(),
                    change.attempt(),
                    change.code(),
                    change.text());
        }
    }

    @Schema(name = "ChainLink")
    record Link(String id, int position, Instant createdAt, String actor, String type, String receiver, String status) {

        static Link of(CommunicationDetails.ChainLink link) {
            return new Link(
                    TextId.of(link.id()),
                    link.position(),
                    link.createdAt(),
                    link.actor(),
                    link.type().apiName(),
                    link.receiver(),
                    link.status().apiName());
        }
    }

    @Schema(name = "Resend")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resend(
            @Schema(description = "Whether this client may resend it now")
            boolean allowed,

            @Schema(description = "The last moment for it") Instant until,
            @Schema(description = "Why not") @Nullable String reason) {

        static Resend of(ResendDecision decision) {
            return switch (decision) {
                case ResendDecision.Allowed allowed -> new Resend(true, allowed.until(), null);
                case ResendDecision.Denied denied -> new Resend(false, denied.until(), denied.reason());
            };
        }
    }

    static EntryDetailsBody of(CommunicationDetails details, ErrorCatalogue catalogue) {
        return new EntryDetailsBody(
                EntryBody.of(details.row(), details.customerNumber()),
                details.scenario(),
                details.receiverName(),
                details.language(),
                details.route(),
                details.provider(),
                details.providerRef(),
                details.attempt(),
                details.suggestion(),
                details.history().stream().map(Change::of).toList(),
                details.chain().stream().map(Link::of).toList(),
                details.documents().stream()
                        .map(document -> new DocumentBody(
                                document.name(), document.mediaType(), document.size(), document.sha256()))
                        .toList(),
                Resend.of(details.resend()),
                Optional.ofNullable(details.row().code())
                        .flatMap(catalogue::find)
                        .map(Explanation::of)
                        .orElse(null));
    }
}
