package letterbook.demo;

import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.customer.EInvoiceNetwork;
import org.jspecify.annotations.Nullable;

/** Invents under which reference a provider knows a message. */
record References(RandomGenerator random) {

    String provider(PastEntry entry) {
        return switch (entry.route().type()) {
            case EMAIL -> "SMTP";
            case SMS -> "Twilio";
            case POST -> "Pingen";
            case MANUAL -> "Manual";
            case E_INVOICE -> isChorusPro(entry) ? "Chorus Pro" : "Peppol";
        };
    }

    @Nullable
    String make(PastEntry entry) {
        return switch (entry.route().type()) {
            case EMAIL -> "<c." + TextId.of(entry.id()) + "." + entry.attempt() + "@waterkant.example>";
            case SMS -> "SM" + hex() + hex();
            case POST, E_INVOICE -> new UUID(random.nextLong(), random.nextLong()).toString();
            case MANUAL -> null;
        };
    }

    static boolean isChorusPro(PastEntry entry) {
        var electronic = entry.occurrence().subject().customer().details().eInvoicing();
        return entry.route().type() == CommunicationType.E_INVOICE
                && electronic != null
                && electronic.network() == EInvoiceNetwork.CHORUS_PRO;
    }

    private String hex() {
        return String.format(Locale.ROOT, "%016x", random.nextLong());
    }
}
