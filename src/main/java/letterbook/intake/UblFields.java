package letterbook.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Picks the few fields of a UBL document that Letterbook needs while the document passes by. */
final class UblFields extends DefaultHandler {

    private static final String TAX_INCLUSIVE = "LegalMonetaryTotal/TaxInclusiveAmount";
    private static final String PAYABLE = "LegalMonetaryTotal/PayableAmount";
    private static final Set<String> WANTED = Set.of(
            "ID",
            "IssueDate",
            "DueDate",
            "PaymentMeans/PaymentDueDate",
            "DocumentCurrencyCode",
            TAX_INCLUSIVE,
            PAYABLE);
    private static final int LONGEST_DATE = "2026-11-23".length();
    private static final BigDecimal HIGHEST = BigDecimal.TEN.pow(13);

    private final Map<String, String> values = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private String current = "";

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        path.addLast(
                switch (path.size()) {
                    case 0 -> "";
                    case 1 -> localName;
                    case 2 -> path.getLast() + "/" + localName;
                    default -> "";
                });
        current = path.getLast();
        text.setLength(0);
        if (current.equals(PAYABLE)) {
            values.put("currencyID", attributes.getValue("currencyID"));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (WANTED.contains(current)) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        var ended = path.removeLast();
        if (ended.equals(current) && WANTED.contains(ended)) {
            values.putIfAbsent(ended, text.toString().strip());
        }
        current = "";
    }

    UblInvoice toInvoice(boolean creditNote) {
        var findings = new Findings();
        var invoice = new UblInvoice(
                findings.required("cbc:ID", values.get("ID"), Numbers.LONGEST_SUBJECT),
                findings.required(
                        "cbc:IssueDate", values.get("IssueDate"), UblFields::date, LocalDate.EPOCH, Codes.DATE_FIX),
                findings.optional("cbc:DueDate", dueDate(), UblFields::date, Codes.DATE_FIX),
                total(findings, creditNote),
                findings.required("cbc:DocumentCurrencyCode", currency(), Codes::currency, "", Codes.CURRENCY_FIX));
        findings.stopIfAny();
        return invoice;
    }

    private BigDecimal total(Findings findings, boolean creditNote) {
        var amount = findings.required(
                "cbc:TaxInclusiveAmount",
                values.getOrDefault(TAX_INCLUSIVE, values.get(PAYABLE)),
                UblFields::amount,
                BigDecimal.ZERO,
                "Send an amount with at most 13 digits before the point and 2 after it.");
        return creditNote ? amount.negate() : amount;
    }

    private @Nullable String dueDate() {
        return values.getOrDefault("DueDate", values.get("PaymentMeans/PaymentDueDate"));
    }

    private @Nullable String currency() {
        return values.getOrDefault("DocumentCurrencyCode", values.get("currencyID"));
    }

    /** XML dates may end with a time zone, which says nothing here. */
    private static Optional<LocalDate> date(String text) {
        return Codes.date(text.length() > LONGEST_DATE ? text.substring(0, LONGEST_DATE) : text);
    }

    private static Optional<BigDecimal> amount(String text) {
        try {
            return Optional.of(new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY))
                    .filter(amount -> amount.abs().compareTo(HIGHEST) < 0);
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            return Optional.empty();
        }
    }
}
