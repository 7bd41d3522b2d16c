package letterbook.sandbox.peppol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import letterbook.base.ConditionalOnSandbox;
import letterbook.channel.einvoice.as4.As4Server;
import letterbook.sandbox.LostAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The access point of all buyers: takes invoices over AS4, and fails where the receiver's number says so. */
@Controller
@ConditionalOnSandbox
class BuyersAccessPoint {

    static final String PATH = "/sandbox/peppol/as4";

    private final SandboxKeys keys;
    private final BuyersInbox inbox;

    BuyersAccessPoint(SandboxKeys keys, BuyersInbox inbox) {
        this.keys = keys;
        this.inbox = inbox;
    }

    @PostMapping(PATH)
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var after = new AtomicReference<@Nullable Reaction>();
        var held = new ContentCachingResponseWrapper(response);
        new As4Server(keys.of(SandboxKeys.BUYERS), message -> {
                    var reaction = inbox.take(message);
                    after.set(reaction);
                    return reaction instanceof Reaction.Refuse refuse ? refuse.error() : null;
                })
                .serve(request, held);
        switch (after.get()) {
            case Reaction.Drop _ -> LostAnswer.breakOff(response);
            case Reaction.KeepSilent _ -> response.setStatus(HttpServletResponse.SC_OK);
            case Reaction.Sign _, Reaction.Refuse _ -> held.copyBodyToResponse();
            case null -> held.copyBodyToResponse();
        }
    }
}
