package letterbook.customer;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import letterbook.base.CommunicationType;
import org.jspecify.annotations.Nullable;

/** What a customer prefers for a kind of message: a channel, or none at all. */
public enum ChannelPreference {
    EMAIL(1, CommunicationType.EMAIL),
    SMS(2, CommunicationType.SMS),
    POST(3, CommunicationType.POST),
    MANUAL(4, CommunicationType.MANUAL),
    E_INVOICE(5, CommunicationType.E_INVOICE),
    SKIP(9, null);

    @EnumeratedValue
    private final int code;

    private final @Nullable CommunicationType type;

    ChannelPreference(int code, @Nullable CommunicationType type) {
        this.code = code;
        this.type = type;
    }

    /** The channel, or empty for {@link #SKIP}. */
    public Optional<CommunicationType> type() {
        return Optional.ofNullable(type);
    }

    public String label() {
        return type == null ? "Skip" : type.label();
    }

    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChannelPreference> ofApiName(String name) {
        return Arrays.stream(values())
                .filter(preference -> preference.apiName().equals(name))
                .findFirst();
    }

    int code() {
        return code;
    }

    static ChannelPreference ofCode(int code) {
        return Arrays.stream(values())
                .filter(preference -> preference.code == code)
                .findFirst()
                .orElseThrow();
    }
}
