package letterbook.channel.einvoice.storecove;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import letterbook.channel.einvoice.BuyerResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * News as Storecove sends it. Its form is not published for every kind and has changed, so that names are looked for wherever
 * they stand, however they are written; what is not understood is kept and changes nothing.
 *
 * @param guid of the submission that it is about, null when it names none
 * @param key of ours, null when it names none
 */
record StorecoveEvent(
        @Nullable String guid,
        @Nullable String key,
        Kind kind,
        String name,
        String status,
        List<BuyerResponse.Clarification> clarifications,
        @Nullable String details) {

    enum Kind {
        /** The receiver's access point took it. */
        DELIVERED,
        /** Storecove gave up. */
        FAILED,
        /** The buyer answered. */
        INVOICE_RESPONSE,
        /** The receiver's access point answered. */
        MESSAGE_LEVEL_STATUS,
        /** Anything else. */
        OTHER
    }

    static StorecoveEvent of(JsonNode body) {
        var name = text(body, "event", "eventtype", "type").orElse("news");
        var about = text(body, "documenttype", "eventgroup").orElse("") + " " + name;
        var status = text(body, "responsecode", "statuscode").orElse("");
        return new StorecoveEvent(
                text(body, "documentsubmissionguid", "submissionguid", "fordocumentguid")
                        .or(() -> text(body, "guid"))
                        .orElse(null),
                text(body, "idempotencyguid").orElse(null),
                kind(name.toLowerCase(Locale.ROOT), about.toLowerCase(Locale.ROOT), status),
                name,
                status,
                clarifications(body),
                text(body, "details", "message", "error", "reason").orElse(null));
    }

    private static Kind kind(String name, String about, String status) {
        if (!status.isEmpty()) {
            return about.contains("message_level") || about.contains("mls")
                    ? Kind.MESSAGE_LEVEL_STATUS
                    : Kind.INVOICE_RESPONSE;
        }
        return switch (name) {
            case "succeeded", "success", "delivered" -> Kind.DELIVERED;
            case "failed", "no_action_taken" -> Kind.FAILED;
            default -> Kind.OTHER;
        };
    }

    private static List<BuyerResponse.Clarification> clarifications(JsonNode body) {
        var found = new ArrayList<BuyerResponse.Clarification>();
        var list = find(body, "clarifications", JsonNode::isArray).or(() -> find(body, "reasons", JsonNode::isArray));
        if (list.isPresent()) {
            for (var one : list.get()) {
                found.add(new BuyerResponse.Clarification(
                        text(one, "clarificationcode", "reasoncode", "code").orElse(null),
                        text(one, "clarification", "description", "text").orElse(null)));
            }
        }
        text(body, "note").ifPresent(note -> found.add(new BuyerResponse.Clarification(null, note)));
        return List.copyOf(found);
    }

    /** The first of the names that stands anywhere with a plain value. */
    private static Optional<String> text(JsonNode node, String... names) {
        for (var name : names) {
            var value = find(node, name, JsonNode::isValueNode).map(found -> found.asString(""));
            if (value.isPresent() && !value.get().isBlank()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> find(JsonNode node, String name, Predicate<JsonNode> wanted) {
        for (var field : node.properties()) {
            if (plain(field.getKey()).equals(name) && wanted.test(field.getValue())) {
                return Optional.of(field.getValue());
            }
        }
        for (var child : node) {
            var deeper = find(child, name, wanted);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
