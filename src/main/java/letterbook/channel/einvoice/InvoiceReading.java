package letterbook.channel.einvoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import letterbook.customer.Customer;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.dispatch.Draft;
import letterbook.subject.InvoiceContent;
import letterbook.subject.InvoiceLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes up an invoice from what was reported of it, from the buyer's card and from the seller's settings. */
final class InvoiceReading {

    private static final String STANDARD = "S";
    private static final String ZERO = "Z";
    private static final String PIECES = "C62";

    private final Map<?, ?> reported;
    private final InvoiceContent content;
    private final Draft draft;

    private InvoiceReading(Map<?, ?> reported, InvoiceContent content, Draft draft) {
        this.reported = reported;
        this.content = content;
        this.draft = draft;
    }

    static InvoiceData of(Draft draft) {
        var reported = (Map<?, ?>) Objects.requireNonNull(draft.names().get("invoice"));
        var content = reported.get("content") == null
                ? InvoiceContent.NONE
                : JsonMapper.shared().convertValue(reported.get("content"), InvoiceContent.class);
        return new InvoiceReading(reported, content, draft).read();
    }

    private InvoiceData read() {
        var number = text("number");
        var signed = new BigDecimal(text("total"));
        var creditNote = signed.signum() < 0;
        var total = signed.abs().setScale(2, RoundingMode.HALF_UP);
        var sums = content.lines().isEmpty() ? totalAlone(number, total) : lines(creditNote);
        var net = sum(sums.lines().stream().map(InvoiceData.Line::net));
        var tax = sum(sums.vat().stream().map(InvoiceData.VatGroup::tax));
        return new InvoiceData(
                number,
                creditNote,
                LocalDate.parse(text("issueDate")),
                optional("dueDate").map(LocalDate::parse).orElse(null),
                text("currency"),
                sums.lines(),
                sums.vat(),
                net,
                tax,
                net.add(tax),
                buyerReference(draft.customer()),
                orderReference(draft.customer()),
                content.creditedInvoice(),
                content.note(),
                Objects.requireNonNullElse(content.paymentReference(), number),
                content.payeeIban() == null ? draft.organisation().iban() : content.payeeIban(),
                content.deliveryDate(),
                content.deliveryCountry(),
                buyerVatNumber(draft.customer()),
                draft.organisation(),
                draft.customer());
    }

    private record Sums(List<InvoiceData.Line> lines, List<InvoiceData.VatGroup> vat) {}

    /** One line at the organisation's usual rate: the tax is what remains of the total, so that it comes to the cent. */
    private Sums totalAlone(String number, BigDecimal total) {
        var rate = draft.organisation().identity().standardVatRate();
        var category = rate.signum() == 0 ? ZERO : STANDARD;
        var net = total.divide(BigDecimal.ONE.add(rate.movePointLeft(2)), 2, RoundingMode.HALF_UP);
        return new Sums(
                List.of(new InvoiceData.Line(1, "Invoice " + number, BigDecimal.ONE, PIECES, net, net, category, rate)),
                List.of(new InvoiceData.VatGroup(category, rate, net, total.subtract(net), null)));
    }

    private Sums lines(boolean creditNote) {
        var lines = new ArrayList<InvoiceData.Line>();
        var groups = new LinkedHashMap<String, InvoiceData.VatGroup>();
        for (var line : content.lines()) {
            var turned = creditNote != line.unitPrice().signum() < 0;
            var quantity = turned ? line.quantity().negate() : line.quantity();
            var net = creditNote ? line.net().negate() : line.net();
            lines.add(new InvoiceData.Line(
                    lines.size() + 1,
                    line.description(),
                    quantity,
                    line.unit(),
                    line.unitPrice().abs(),
                    net,
                    line.vatCategory(),
                    line.vatRate()));
            groups.merge(
                    line.vatCategory() + line.vatRate().stripTrailingZeros(),
                    group(line, net),
                    InvoiceReading::together);
        }
        return new Sums(List.copyOf(lines), List.copyOf(groups.values()));
    }

    private static InvoiceData.VatGroup group(InvoiceLine line, BigDecimal net) {
        return new InvoiceData.VatGroup(
                line.vatCategory(),
                line.vatRate(),
                net,
                InvoiceData.VatGroup.taxOn(net, line.vatRate()),
                VatExemption.reason(line));
    }

    private static InvoiceData.VatGroup together(InvoiceData.VatGroup one, InvoiceData.VatGroup other) {
        var net = one.net().add(other.net());
        return new InvoiceData.VatGroup(
                one.category(),
                one.rate(),
                net,
                InvoiceData.VatGroup.taxOn(net, one.rate()),
                one.exemptionReason() == null ? other.exemptionReason() : one.exemptionReason());
    }

    /** Chorus Pro takes it for the service code (BT-10), so that nothing else may stand in its place there. */
    private @Nullable String buyerReference(Customer buyer) {
        var onChorusPro = onChorusPro(buyer);
        return Stream.of(
                        content.buyerReference(),
                        onChorusPro.map(EInvoicing::serviceCode).orElse(null),
                        onChorusPro.isPresent() ? null : content.orderReference(),
                        onChorusPro.isPresent() ? null : commitmentNumber(buyer),
                        onChorusPro.isPresent() ? null : buyer.number())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** At Chorus Pro the commitment number of the customer stands in its place (BT-13). */
    private @Nullable String orderReference(Customer buyer) {
        return content.orderReference() == null
                ? onChorusPro(buyer).map(EInvoicing::commitmentNumber).orElse(null)
                : content.orderReference();
    }

    /** Schemes that begin with 99 are VAT numbers (OpenPeppol, code list of participant identifier schemes). */
    private @Nullable String buyerVatNumber(Customer buyer) {
        return Stream.of(
                        Optional.ofNullable(content.buyerVatNumber()),
                        Optional.ofNullable(buyer.details().eInvoicing())
                                .filter(settings -> settings.network() == EInvoiceNetwork.PEPPOL
                                        && settings.scheme() != null
                                        && settings.scheme().startsWith("99"))
                                .map(EInvoicing::identifier))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String commitmentNumber(Customer buyer) {
        return Optional.ofNullable(buyer.details().eInvoicing())
                .map(EInvoicing::commitmentNumber)
                .orElse(null);
    }

    private static Optional<EInvoicing> onChorusPro(Customer buyer) {
        return Optional.ofNullable(buyer.details().eInvoicing())
                .filter(settings -> settings.network() == EInvoiceNetwork.CHORUS_PRO);
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("The invoice tells no " + name));
    }

    private Optional<String> optional(String name) {
        @Nullable Object value = reported.get(name);
        return Optional.ofNullable(value).map(Object::toString);
    }
}
