package letterbook.base.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;

/**
 * Hands out a document as it was stored. Only what really is a PDF may be shown in the browser; everything else is saved to
 * a file, so that no stored document can run as a page of this application.
 */
public final class DocumentDownload implements DownloadHandler {

    private static final String PDF = "application/pdf";
    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final String mediaType;
    private final transient Supplier<byte[]> content;
    private final boolean view;

    private DocumentDownload(String name, String mediaType, Supplier<byte[]> content, boolean view) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
        this.view = view;
    }

    /** @param content read when the browser asks for it */
    public static DocumentDownload saving(String name, String mediaType, Supplier<byte[]> content) {
        return new DocumentDownload(name, mediaType, content, false);
    }

    /** To be shown in the browser where that is safe. */
    public static DocumentDownload viewing(String name, String mediaType, Supplier<byte[]> content) {
        return new DocumentDownload(name, mediaType, content, true);
    }

    /** Whether a document may be looked at without saving it. */
    public static boolean isViewable(String mediaType) {
        return mediaType
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip()
                .equals(PDF);
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var bytes = content.get();
        var shown = view && isViewable(mediaType) && beginsAsPdf(bytes);
        var response = event.getResponse();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (!shown) {
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        }
        event.setContentType(shown ? PDF : mediaType);
        event.setContentLength(bytes.length);
        event.getOutputStream().write(bytes);
    }

    private static boolean beginsAsPdf(byte[] bytes) {
        return bytes.length >= PDF_BEGINS.length
                && Arrays.equals(bytes, 0, PDF_BEGINS.length, PDF_BEGINS, 0, PDF_BEGINS.length);
    }

    @Override
    public String getUrlPostfix() {
        return name;
    }
}
