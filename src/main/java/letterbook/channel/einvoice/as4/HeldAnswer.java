package letterbook.channel.einvoice.as4;

import com.helger.base.io.iface.IHasInputStream;
import com.helger.http.header.HttpHeaderMap;
import com.helger.mime.IMimeType;
import com.helger.phase4.incoming.IAS4ResponseAbstraction;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Phase4's answer, which it makes in any order, until all of it is known. */
final class HeldAnswer implements IAS4ResponseAbstraction {

    private int status = HttpServletResponse.SC_OK;
    private byte[] content = {};
    private @Nullable String type;
    private @Nullable Charset charset;
    private @Nullable HttpHeaderMap headers;

    @Override
    public void setContent(byte[] bytes, Charset encoding) {
        content = bytes;
        charset = encoding;
    }

    @Override
    public void setContent(HttpHeaderMap with, IHasInputStream source) {
        headers = with;
        try (var stream = Objects.requireNonNull(source.getInputStream())) {
            content = stream.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void setMimeType(IMimeType mimeType) {
        type = mimeType.getAsString();
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    void write(HttpServletResponse response) throws IOException {
        // where phase4 has nothing to say, what came was no message
        response.setStatus(content.length == 0 ? HttpServletResponse.SC_BAD_REQUEST : status);
        if (headers != null) {
            headers.forEachSingleHeader(response::addHeader, false);
        }
        if (type != null) {
            response.setContentType(type);
        }
        if (charset != null) {
            response.setCharacterEncoding(charset.name());
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
