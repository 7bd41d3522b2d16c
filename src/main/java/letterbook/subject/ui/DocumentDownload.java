package letterbook.subject.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import letterbook.subject.Document;
import org.springframework.http.ContentDisposition;

/**
 * Hands out a document as it was stored. Only what really is a PDF may be shown in the browser; everything else is saved to
 * a file, so that no stored document can run as a page of this application.
 */
class DocumentDownload implements DownloadHandler {

    private static final String PDF = "application/pdf";
    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Document document;
    private final Function<Document, byte[]> content;
    private final boolean view;

    /** @param view whether to show it in the browser where that is safe */
    DocumentDownload(Document document, Function<Document, byte[]> content, boolean view) {
        this.document = document;
        this.content = content;
        this.view = view;
    }

    /** Whether a document may be looked at without saving it. */
    static boolean isViewable(Document document) {
        return document.mediaType().equalsIgnoreCase(PDF);
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var bytes = content.apply(document);
        var shown = view && isViewable(document) && beginsAsPdf(bytes);
        var response = event.getResponse();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (!shown) {
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        }
        event.setContentType(shown ? PDF : document.mediaType());
        event.setContentLength(bytes.length);
        event.getOutputStream().write(bytes);
    }

    private static boolean beginsAsPdf(byte[] bytes) {
        return bytes.length >= PDF_BEGINS.length
                && Arrays.equals(bytes, 0, PDF_BEGINS.length, PDF_BEGINS, 0, PDF_BEGINS.length);
    }

    @Override
    public String getUrlPostfix() {
        return document.name();
    }
}
