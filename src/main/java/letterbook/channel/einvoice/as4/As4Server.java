package letterbook.channel.einvoice.as4;

import com.helger.collection.commons.CommonsArrayList;
import com.helger.http.header.HttpHeaderMap;
import com.helger.phase4.attachment.IAS4IncomingAttachmentFactory;
import com.helger.phase4.incoming.AS4IncomingMessageMetadata;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.incoming.AS4IncomingReceiverConfiguration;
import com.helger.phase4.incoming.AS4RequestHandler;
import com.helger.phase4.incoming.crypto.AS4IncomingSecurityConfiguration;
import com.helger.phase4.model.pmode.resolve.AS4DefaultPModeResolver;
import com.helger.phase4.profile.peppol.AS4PeppolProfileRegistarSPI;
import jakarta.mail.MessagingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages of other access points: only what is signed by one that a trusted authority vouches for. */
public final class As4Server {

    private static final Logger log = LoggerFactory.getLogger(As4Server.class);

    private final As4Keys keys;
    private final Taker taker;

    public As4Server(As4Keys keys, Taker taker) {
        this.keys = keys;
        this.taker = taker;
    }

    /** Does something with a message. Once it has returned, the message counts as received. */
    @FunctionalInterface
    public interface Taker {

        /**
         * Null when the message is taken; else the error that goes back. What it throws goes back as {@code EBMS:0202},
         * and the sender tries again.
         */
        As4Answer.@Nullable As4Error take(ReceivedMessage message);
    }

    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Phase4.start();
        var answer = new HeldAnswer();
        var profile = AS4PeppolProfileRegistarSPI.AS4_PROFILE_ID;
        var security = AS4IncomingSecurityConfiguration.createDefaultInstance();
        try (var handler = new AS4RequestHandler(
                AS4IncomingMessageMetadata.createForRequest().setRemoteAddr(request.getRemoteAddr()))) {
            handler.setCryptoFactory(keys.crypto());
            handler.setPModeResolver(new AS4DefaultPModeResolver(profile));
            handler.setIncomingProfileSelector(new AS4IncomingProfileSelectorConstant(profile, true));
            handler.setIncomingAttachmentFactory(IAS4IncomingAttachmentFactory.DEFAULT_INSTANCE);
            handler.setIncomingSecurityConfiguration(security);
            handler.setIncomingReceiverConfiguration(new AS4IncomingReceiverConfiguration());
            handler.setProcessorSupplier(() -> new CommonsArrayList<>(new Inspection(keys, taker)));
            handler.handleRequest(request.getInputStream(), headers(request), answer);
            answer.write(response);
        } catch (com.helger.phase4.util.Phase4Exception
                | MessagingException
                | org.apache.wss4j.common.ext.WSSecurityException
                | RuntimeException unusable) {
            log.info("A call of the AS4 address was no message: {}", unusable.getMessage());
            if (!response.isCommitted()) {
                // not an error of the container's, which would lead to a page for people
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    private static HttpHeaderMap headers(HttpServletRequest request) {
        var headers = new HttpHeaderMap();
        Collections.list(request.getHeaderNames())
                .forEach(name ->
                        Collections.list(request.getHeaders(name)).forEach(value -> headers.addHeader(name, value)));
        return headers;
    }
}
