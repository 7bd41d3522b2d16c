package letterbook.sandbox.twilio;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The account that the stand-in knows. Everyone may know its token: it opens nothing but the sandbox. */
final class SandboxAccount {

    static final String SID = "AC00000000000000000000005a4d0b0c";
    static final String TOKEN = "sandbox-token-of-the-stand-in-00";

    /** Twilio's own number for trying: it may send. */
    static final String FROM = "+15005550006";

    private SandboxAccount() {}

    static boolean isSignedIn(String authorization) {
        var expected = Base64.getEncoder().encodeToString((SID + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + expected).equals(authorization);
    }
}
