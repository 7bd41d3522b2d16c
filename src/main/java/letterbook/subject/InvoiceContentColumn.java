package letterbook.subject;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What an electronic invoice tells, as JSON; null when there is nothing beyond the total. */
final class InvoiceContentColumn implements AttributeConverter<InvoiceContent, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable InvoiceContent content) {
        return content == null || content.equals(InvoiceContent.NONE)
                ? null
                : JsonMapper.shared().writeValueAsString(content);
    }

    @Override
    public InvoiceContent convertToEntityAttribute(@Nullable String column) {
        return column == null ? InvoiceContent.NONE : JsonMapper.shared().readValue(column, InvoiceContent.class);
    }
}
