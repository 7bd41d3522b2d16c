package letterbook.customer.ui;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import java.util.function.Supplier;
import letterbook.base.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Reads a mobile number as people write it and keeps it as E.164. */
class MobileNumber implements Converter<String, @Nullable String> {

    private final Supplier<String> country;

    /** @param country of numbers that are written without one, ISO 3166-1 alpha-2 */
    MobileNumber(Supplier<String> country) {
        this.country = country;
    }

    @Override
    public Result<@Nullable String> convertToModel(String text, ValueContext context) {
        if (text.isBlank()) {
            return Result.ok(null);
        }
        var number = PhoneNumber.parse(text, country.get());
        if (number.isEmpty()) {
            return Result.error("Enter a mobile number with its country, such as +31 6 12345678");
        }
        return number.filter(PhoneNumber::isMobile)
                .<Result<@Nullable String>>map(mobile -> Result.ok(mobile.e164()))
                .orElseGet(() -> Result.error("This is not a mobile number. Enter one that can receive text messages"));
    }

    @Override
    public String convertToPresentation(@Nullable String e164, ValueContext context) {
        return e164 == null
                ? ""
                : PhoneNumber.parse(e164, "ZZ").map(PhoneNumber::international).orElse(e164);
    }
}
