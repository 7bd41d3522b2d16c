package letterbook.channel.email;

import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of one recipient (RFC 3464, section 2.3).
 *
 * @param status enhanced status, null where there is none
 * @param diagnostic the words of the mail server, on one line; empty where there are none
 * @param addresses of the recipient, before and after forwarding, in lower case
 * @param retryUntil as the report writes it, null where it does not
 */
record ReportedRecipient(
        Action action,
        @Nullable String status,
        String diagnostic,
        List<String> addresses,
        @Nullable String retryUntil) {

    /** From what says most to what says least, when a report has several recipients and none is ours. */
    enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED
    }

    private static final Pattern TYPE = Pattern.compile("^[A-Za-z][\\w-]*\\s*;\\s*");
    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern FIELDS_IN_TEXT =
            Pattern.compile("(?im)^[ \\t>]*(?=(Reporting-MTA|Final-Recipient|Original-Recipient):)");

    static List<ReportedRecipient> of(IncomingMail mail) {
        var reports = mail.reports().isEmpty() ? inText(mail.text()) : mail.reports();
        return reports.stream().flatMap(ReportedRecipient::of).toList();
    }

    /** Some systems write the report into the text, and some ways of forwarding make text of it. */
    private static List<DeliveryStatus> inText(String text) {
        var start = FIELDS_IN_TEXT.matcher(text);
        if (!start.find()) {
            return List.of();
        }
        var fields = text.substring(start.end()).replaceAll("(?m)^[ \\t>]+(?=[A-Z][\\w-]+:)", "");
        try {
            return List.of(new DeliveryStatus(new ByteArrayInputStream(fields.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException | jakarta.mail.MessagingException notAReport) {
            return List.of();
        }
    }

    private static Stream<ReportedRecipient> of(DeliveryStatus report) {
        var groups = new ArrayList<InternetHeaders>();
        // some systems leave out the empty line between what is about the mail and what is about its recipient
        groups.add(report.getMessageDSN());
        IntStream.range(0, report.getRecipientDSNCount())
                .mapToObj(report::getRecipientDSN)
                .forEach(groups::add);
        return groups.stream().flatMap(group -> of(group).stream());
    }

    private static Optional<ReportedRecipient> of(InternetHeaders fields) {
        var status = STATUS.matcher(value(fields, "Status"));
        var code = status.find() ? status.group() : null;
        var diagnostic = value(fields, "Diagnostic-Code");
        return action(value(fields, "Action").toLowerCase(Locale.ROOT), code, diagnostic)
                .map(action -> new ReportedRecipient(
                        action,
                        code,
                        TYPE.matcher(diagnostic).replaceFirst(""),
                        Stream.of("Original-Recipient", "Final-Recipient")
                                .map(name -> TYPE.matcher(value(fields, name)).replaceFirst(""))
                                .map(address -> address.replaceAll("[<>]", "").toLowerCase(Locale.ROOT))
                                .filter(address -> !address.isEmpty())
                                .distinct()
                                .toList(),
                        Optional.of(value(fields, "Will-Retry-Until"))
                                .filter(until -> !until.isEmpty())
                                .orElse(null)));
    }

    private static Optional<Action> action(String named, @Nullable String status, String diagnostic) {
        if (named.startsWith("fail") || named.startsWith("undeliver") || named.startsWith("error")) {
            return Optional.of(Action.FAILED);
        }
        if (named.startsWith("delay")) {
            return Optional.of(Action.DELAYED);
        }
        if (named.startsWith("deliver")) {
            return Optional.of(Action.DELIVERED);
        }
        if (named.startsWith("relay")) {
            return Optional.of(Action.RELAYED);
        }
        if (named.startsWith("expand")) {
            return Optional.of(Action.EXPANDED);
        }
        return Optional.ofNullable(status)
                .or(() -> StatusSigns.enhanced(diagnostic).stream().findFirst())
                .map(said -> switch (said.charAt(0)) {
                    case '5' -> Action.FAILED;
                    case '4' -> Action.DELAYED;
                    default -> Action.DELIVERED;
                });
    }

    private static String value(InternetHeaders fields, String name) {
        return Optional.ofNullable(fields.getHeader(name, " "))
                .map(Mailbox::oneLine)
                .map(value -> value.replaceAll(" {2,}", " "))
                .orElse("");
    }
}
