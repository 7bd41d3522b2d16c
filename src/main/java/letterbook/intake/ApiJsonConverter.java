package letterbook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/** Reads and writes the bodies of the interface, and no others, by the rules of {@link ApiJson}. */
final class ApiJsonConverter extends JacksonJsonHttpMessageConverter {

    private final long limit;

    /** @param limit longest body in bytes */
    ApiJsonConverter(ApiJson json, long limit) {
        super(json.mapper());
        this.limit = limit;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        if (message.getHeaders().getContentLength() > limit) {
            throw Problem.tooLarge("A JSON body", limit).asException();
        }
        return super.read(type, new Limited(message.getHeaders(), new LimitedInput(message.getBody(), limit)), hints);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return isOurs(type.toClass()) && super.canRead(type, mediaType);
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
        return isOurs(valueClass) && super.canWrite(type, valueClass, mediaType);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackage() == ApiJsonConverter.class.getPackage();
    }

    private record Limited(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
