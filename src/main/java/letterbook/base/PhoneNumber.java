package letterbook.base;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/** A valid telephone number in E.164 form, for example {@code +31612345678}. */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Reads a number as people write it; without a leading + it is one of the given country. */
    public static Optional<PhoneNumber> parse(String text, String country) {
        try {
            var number = NUMBERS.parse(text, country);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Whether it can take text messages: mobile, or of a country that does not tell mobile from fixed. */
    public boolean isMobile() {
        var type = NUMBERS.getNumberType(parsed());
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    /** As people read it: {@code +31 6 12345678}. */
    public String international() {
        return NUMBERS.format(parsed(), PhoneNumberFormat.INTERNATIONAL);
    }

    /** Without the country and what is dialled before it: {@code 612345678}. */
    public String nationalDigits() {
        return NUMBERS.getNationalSignificantNumber(parsed());
    }

    private Phonenumber.PhoneNumber parsed() {
        try {
            return NUMBERS.parse(e164, null);
        } catch (NumberParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
