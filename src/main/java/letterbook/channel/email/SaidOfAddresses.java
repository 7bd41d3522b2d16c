package letterbook.channel.email;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of mail servers without the addresses in them, which not everybody who may read the entry may read.
 *
 * @param receiver of our mail
 * @param aliases of the receiver after forwarding, in lower case
 */
record SaidOfAddresses(String receiver, List<String> aliases) {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[\\w.-]*\\w");

    String of(String words) {
        return ADDRESS.matcher(Mailbox.oneLine(words)).replaceAll(found -> name(found.group()));
    }

    /** For looking for phrases, which may occur in addresses. */
    String without(String words) {
        return ADDRESS.matcher(words).replaceAll(" ");
    }

    private String name(String address) {
        var lower = address.toLowerCase(Locale.ROOT).replaceAll("^['`]", "");
        return lower.equals(receiver.toLowerCase(Locale.ROOT)) || aliases.contains(lower)
                ? "the receiver"
                : "an address";
    }
}
