package letterbook.sandbox.pingen;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.OwnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How to get in: tokens and uploads. */
@RestController
@ConditionalOnSandbox
@RequestMapping(PingenSandboxConfiguration.PATH)
class PingenDoorApi {

    private final Doors doors;
    private final OwnAddress own;
    private final Clock clock;

    PingenDoorApi(Doors doors, OwnAddress own, Clock clock) {
        this.doors = doors;
        this.own = own;
        this.clock = clock;
    }

    @PostMapping("/auth/access-tokens")
    Map<String, Object> token(
            @RequestParam(name = "grant_type", required = false) @Nullable String grant,
            @RequestParam(name = "client_id", required = false) @Nullable String client,
            @RequestParam(name = "client_secret", required = false) @Nullable String secret) {
        if (!"client_credentials".equals(grant)
                || !PingenSandboxConfiguration.CLIENT.equals(client)
                || !PingenSandboxConfiguration.SECRET.equals(secret)) {
            throw new PingenProblem(HttpStatus.UNAUTHORIZED, "invalid_client", "Client authentication failed");
        }
        return Map.of("token_type", "Bearer", "expires_in", Doors.TOKEN.toSeconds(), "access_token", doors.newToken());
    }

    @GetMapping("/file-upload")
    Map<String, Object> place() {
        var id = doors.newUpload();
        return Map.of(
                "data",
                Map.of(
                        "type",
                        "file_uploads",
                        "id",
                        id,
                        "attributes",
                        Map.of(
                                "url",
                                        own.local(PingenSandboxConfiguration.PATH + "/uploads/" + id)
                                                .toString(),
                                "url_signature", signature(id),
                                "expires_at",
                                        String.valueOf(LetterJson.moment(
                                                clock.instant().plus(Doors.UPLOAD))))));
    }

    /** A storage refuses what carries a second kind of credentials. */
    @PutMapping("/uploads/{id}")
    ResponseEntity<Void> upload(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            InputStream body)
            throws IOException {
        if (authorization != null) {
            return ResponseEntity.badRequest().build();
        }
        return doors.upload(id, body.readAllBytes())
                ? ResponseEntity.ok().build()
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    static String signature(String upload) {
        return "$2y$10$" + upload;
    }
}
