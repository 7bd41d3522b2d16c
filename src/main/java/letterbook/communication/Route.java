package letterbook.communication;

import letterbook.base.CommunicationType;
import org.jspecify.annotations.Nullable;

/**
 * How a message goes to its customer, and why.
 *
 * @param receiver address, number or identifier; empty where the customer has none
 * @param language BCP 47
 * @param reason the rule, the level that decided and the value it saw, in words
 * @param skip why nothing is to be sent, null when it is sent
 */
public record Route(
        CommunicationType type,
        String receiver,
        String language,
        String reason,
        @Nullable String skip) {}
