package letterbook.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import letterbook.security.ApiClient;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Communications")
@RestController
@RequestMapping(path = ApiRoute.V1 + "/communications", produces = MediaType.APPLICATION_JSON_VALUE)
class CommunicationApi {

    static final String REPLAYED = "Idempotent-Replayed";

    private final EventIntake intake;
    private final ApiJson json;
    private final CurrentUser user;

    CommunicationApi(EventIntake intake, ApiJson json, CurrentUser user) {
        this.intake = intake;
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
        var taken = intake.take(client, event);
        var answer = AcceptedBody.of(taken.entry(), user.may(Permission.READ_MESSAGE_CONTENT));
        return taken.replayed()
                ? ResponseEntity.ok()
                        .location(answer.location())
                        .header(REPLAYED, "true")
                        .body(answer)
                : ResponseEntity.accepted().location(answer.location()).body(answer);
    }
}
