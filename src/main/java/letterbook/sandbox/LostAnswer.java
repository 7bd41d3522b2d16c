package letterbook.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** An answer that breaks off: the caller got no word of what became of its call. */
public final class LostAnswer {

    private static final int PROMISED = 2_000;

    private LostAnswer() {}

    /**
     * Promises more than it sends and lets the connection close. Nothing is thrown, which the server would log as a failure
     * of ours; the caller must write nothing after it.
     */
    public static void breakOff(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentLength(PROMISED);
        response.getOutputStream().write('{');
        response.flushBuffer();
    }
}
