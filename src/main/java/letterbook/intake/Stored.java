package letterbook.intake;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers to calls that store something at their own address. */
final class Stored {

    private Stored() {}

    /** 201 with the address when it is new, 200 when it took the place of an older one. */
    static <T> ResponseEntity<T> answer(boolean created, T body) {
        if (!created) {
            return ResponseEntity.ok(body);
        }
        var here = ServletUriComponentsBuilder.fromCurrentRequestUri().build(true);
        return ResponseEntity.created(URI.create(here.getPath() == null ? "" : here.getPath()))
                .body(body);
    }
}
