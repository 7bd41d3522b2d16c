package letterbook.base.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did and that must stand in the audit log. It holds ids and names and never what a message says, a
 * password or a key.
 *
 * @param doer null for whoever is at work in this request
 * @param thing what it was done to, null when the kind says it all
 * @param detail in words for people; may be empty
 * @param address network address that it came from, null where it does not matter
 * @param at null for now; only the demo has a past
 */
public record Deed(
        DeedKind kind,
        @Nullable Doer doer,
        @Nullable Thing thing,
        String detail,
        @Nullable String address,
        @Nullable Instant at) {

    private static final int MAX_DETAIL = 1000;
    private static final int MAX_ADDRESS = 60;

    public Deed {
        detail = AuditText.fit(detail, MAX_DETAIL);
        address = address == null ? null : AuditText.fit(address, MAX_ADDRESS);
    }

    public static Deed of(DeedKind kind, @Nullable Thing thing, String detail) {
        return new Deed(kind, null, thing, detail, null, null);
    }

    public Deed by(Doer who) {
        return new Deed(kind, who, thing, detail, address, at);
    }

    public Deed from(@Nullable String networkAddress) {
        return new Deed(kind, doer, thing, detail, networkAddress, at);
    }

    public Deed at(Instant moment) {
        return new Deed(kind, doer, thing, detail, address, moment);
    }
}
