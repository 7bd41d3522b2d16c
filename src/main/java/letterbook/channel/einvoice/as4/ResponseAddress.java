package letterbook.channel.einvoice.as4;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where other access points bring responses to our invoices; nothing is there without an access point of our own. */
@Controller
class ResponseAddress {

    static final String PATH = "/webhooks/peppol/as4";

    private final ObjectProvider<ResponseInbox> inbox;

    ResponseAddress(ObjectProvider<ResponseInbox> inbox) {
        this.inbox = inbox;
    }

    @PostMapping(PATH)
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var open = inbox.getIfAvailable();
        if (open == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            open.server().serve(request, response);
        }
    }
}
