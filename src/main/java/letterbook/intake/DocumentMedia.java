package letterbook.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The kinds of document that are taken, and how each is recognised. */
enum DocumentMedia {
    PDF(DocumentMedia.PDF_TYPE),
    XML(DocumentMedia.XML_TYPE),
    TEXT_XML(DocumentMedia.TEXT_XML_TYPE);

    static final String PDF_TYPE = "application/pdf";
    static final String XML_TYPE = "application/xml";
    static final String TEXT_XML_TYPE = "text/xml";

    /** Readers look for the mark of a PDF in as many bytes at its beginning. */
    private static final int PLACE_FOR_MARK = 1024;

    private final String type;

    DocumentMedia(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** By the type without its parameters. */
    static DocumentMedia of(String contentType) {
        var bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        for (var media : values()) {
            if (media.type.equals(bare)) {
                return media;
            }
        }
        throw new IllegalArgumentException(contentType);
    }

    /** A document that is not what its media type says is a problem. */
    void check(Upload upload) throws IOException {
        switch (this) {
            case PDF -> {
                var beginning = new String(upload.firstBytes(PLACE_FOR_MARK), StandardCharsets.ISO_8859_1);
                if (!beginning.contains("%PDF-")) {
                    throw ProblemException.of(
                            "body", "is not a PDF: its beginning lacks %PDF-", "Send the PDF itself, not encoded.");
                }
            }
            case XML, TEXT_XML -> SafeXml.parse(upload, new org.xml.sax.helpers.DefaultHandler());
        }
    }
}
