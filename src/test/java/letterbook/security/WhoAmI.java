package letterbook.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers who asks and what they may do, for tests over HTTP. */
@RestController
class WhoAmI {

    @GetMapping("/test/who-am-i")
    List<String> answer(Authentication authentication) {
        return Stream.concat(
                        Stream.of(authentication.getName()),
                        authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority))
                .toList();
    }
}
