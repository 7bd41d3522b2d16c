package letterbook.channel.einvoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.News;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What buyers and their access points answer to an invoice over Peppol: Invoice Responses and Message Level Statuses. The
 * codes are in words in {@code letterbook/peppol-answers.properties}.
 */
public final class BuyerResponse {

    private static final Properties WORDS = read();
    private static final Set<String> TO_DO = Set.of("UQ", "CA");
    private static final Set<String> AGREED = Set.of("AP", "PD");
    private static final Set<String> CONTENT_AT_FAULT = Set.of("SV", "BV", "BW");
    private static final String NOT_DELIVERED = "FD";
    private static final String REJECTED = "RE";

    private BuyerResponse() {}

    /**
     * Why, in the buyer's words.
     *
     * @param code of a reason ({@code REF}) or an action ({@code NIN}); null where only words came
     */
    public record Clarification(
            @Nullable String code, @Nullable String text) {}

    /**
     * News of an Invoice Response (BIS 63A).
     *
     * @param status UNCL 4343: {@code AB}, {@code IP}, {@code UQ}, {@code CA}, {@code RE}, {@code AP}, {@code PD}
     */
    public static News toInvoice(String status, List<Clarification> clarifications) {
        var text = words("invoice." + status, status) + said(clarifications);
        if (status.equals(REJECTED)) {
            return new News.Failed(CommunicationStatus.REJECTED, "PEPPOL_REFUSED_BY_BUYER", text);
        }
        if (TO_DO.contains(status)) {
            return new News.Task("PEPPOL_BUYER_ASKS", text);
        }
        return AGREED.contains(status) ? new News.Resolved(text) : new News.Progress(text);
    }

    /**
     * News of a Message Level Status.
     *
     * @param status {@code AP}, {@code AB} or {@code RE}
     * @param reasons {@code BV}, {@code BW}, {@code FD}, {@code SV}
     */
    public static News toMessage(String status, List<Clarification> reasons) {
        var text = words("message." + status, status) + said(reasons);
        if (!status.equals(REJECTED)) {
            return new News.Progress(text);
        }
        var codes = reasons.stream()
                .map(reason -> Optional.ofNullable(reason.code()).orElse(""))
                .toList();
        var undelivered = codes.contains(NOT_DELIVERED) && codes.stream().noneMatch(CONTENT_AT_FAULT::contains);
        return new News.Failed(
                CommunicationStatus.REJECTED,
                undelivered ? "PEPPOL_NOT_DELIVERED" : "PEPPOL_VALIDATION_REJECTED",
                text);
    }

    private static String said(List<Clarification> clarifications) {
        return clarifications.isEmpty()
                ? ""
                : clarifications.stream().map(BuyerResponse::said).collect(Collectors.joining("; ", ": ", ""));
    }

    private static String said(Clarification clarification) {
        var code = clarification.code();
        var own = clarification.text();
        if (code == null) {
            return own == null ? "no reason given" : own;
        }
        var named = words("reason." + code, "code") + " (" + code + ")";
        return own == null || own.isBlank() ? named : named + ": " + own;
    }

    private static String words(String key, String otherwise) {
        return WORDS.getProperty(key, otherwise);
    }

    private static Properties read() {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("letterbook/peppol-answers.properties"), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
