package letterbook.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import letterbook.base.TextId;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.Ledger;
import letterbook.security.ApiClient;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Communications")
@RestController
@RequestMapping(path = ApiRoute.V1 + "/communications", produces = MediaType.APPLICATION_JSON_VALUE)
class CommunicationApi {

    private final SingleEvents events;
    private final ResendIntake resends;
    private final Ledger ledger;
    private final ApiJson json;
    private final CurrentUser user;

    CommunicationApi(SingleEvents events, ResendIntake resends, Ledger ledger, ApiJson json, CurrentUser user) {
        this.events = events;
        this.resends = resends;
        this.ledger = ledger;
        this.json = json;
        this.user = user;
    }

    @Operation(
            summary = "Report that a scenario happened",
            description = "Scope communications:send. Letterbook decides channel and receiver, and sends the message.")
    @ApiResponse(responseCode = "202", description = "A new entry; Location names it")
    @ApiResponse(
            responseCode = "200",
            description = "The same key and body as before: the same entry, with Idempotent-Replayed: true")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AcceptedBody> post(
            @Parameter(description = "Names this request; 1 to 128 characters", required = true)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String key,
            @RequestBody EventBody body,
            @Parameter(hidden = true) @AuthenticationPrincipal ApiClient client) {
        var event = Event.of(IdempotencyKey.check(IdempotencyKey.HEADER, key), body, json);
        return answer(events.take(client, event), HttpStatus.ACCEPTED);
    }

    @Operation(
            summary = "Resend an entry",
            description = "Scope communications:resend. A new entry in the same chain, to the receiver and through the"
                    + " channel that hold today.")
    @ApiResponse(responseCode = "201", description = "The new entry; Location names it")
    @ApiResponse(
            responseCode = "200",
            description = "The same key as before: the same new entry, with Idempotent-Replayed: true")
    @ApiResponse(responseCode = "409", description = "It may not be resent; detail tells why", content = @Content)
    @PostMapping("/{id}/resend")
    ResponseEntity<AcceptedBody> resend(
            @PathVariable String id,
            @Parameter(description = "Names this request; 1 to 128 characters", required = true)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) @AuthenticationPrincipal ApiClient client) {
        var checked = IdempotencyKey.check(IdempotencyKey.HEADER, key);
        var original = TextId.parse(id)
                .orElseThrow(() -> Problem.notFound("There is no communication entry " + Findings.shown(id) + ".")
                        .asException());
        return answer(resends.resend(client, checked, original), HttpStatus.CREATED);
    }

    private ResponseEntity<AcceptedBody> answer(EventIntake.Outcome outcome, HttpStatus whenMade) {
        return switch (outcome) {
            case EventIntake.Outcome.Made made -> {
                var answer = shown(made.entry());
                yield ResponseEntity.status(whenMade)
                        .location(answer.location())
                        .body(answer);
            }
            case EventIntake.Outcome.Replayed replayed -> {
                var answer = shown(ledger.find(replayed.id()).orElseThrow());
                yield ResponseEntity.ok()
                        .location(answer.location())
                        .header(IdempotencyKey.REPLAYED_HEADER, "true")
                        .body(answer);
            }
            case EventIntake.Outcome.Refused refused -> throw refused.problem().asException();
        };
    }

    private AcceptedBody shown(CommunicationEntry entry) {
        return AcceptedBody.of(entry, user.may(Permission.READ_MESSAGE_CONTENT));
    }
}
