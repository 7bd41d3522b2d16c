package letterbook.sandbox.choruspro;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** How PISTE and the portal answer. */
final class Answers {

    private Answers() {}

    static ResponseEntity<?> done(Map<String, ? extends @Nullable Object> fields) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("codeRetour", 0);
        body.put("libelle", "GCU_MSG_01_000");
        body.putAll(fields);
        return ResponseEntity.ok(body);
    }

    static ResponseEntity<?> declined(int code, String words) {
        return ResponseEntity.ok(Map.of("codeRetour", code, "libelle", words));
    }

    static ResponseEntity<?> unauthorized() {
        return status(401, "Unauthorized");
    }

    static ResponseEntity<?> tooMany() {
        return ResponseEntity.status(429).header(HttpHeaders.RETRY_AFTER, "2").body(Map.of("error", "quota exceeded"));
    }

    static ResponseEntity<?> status(int status, String words) {
        return ResponseEntity.status(status).body(Map.of("error", words));
    }
}
