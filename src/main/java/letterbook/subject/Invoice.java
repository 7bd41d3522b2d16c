package letterbook.subject;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invoice as the billing system reported it. */
@Entity
public class Invoice {

    @Id
    private long id;

    private String number;
    private long customerId;
    private @Nullable String kind;
    private LocalDate issueDate;
    private @Nullable LocalDate dueDate;
    private BigDecimal total;
    private String currency;

    @Convert(converter = InvoiceContentColumn.class)
    private @Nullable InvoiceContent content;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Invoice() {}

    @SuppressWarnings("NullAway.Init")
    private Invoice(long id, String number, Instant now) {
        this.id = id;
        this.number = number;
        this.createdAt = now;
    }

    static Invoice create(long id, String number, InvoiceDetails details, Instant now) {
        var invoice = new Invoice(id, number, now);
        invoice.replace(details, now);
        return invoice;
    }

    void replace(InvoiceDetails details, Instant now) {
        customerId = details.customerId();
        kind = details.kind();
        issueDate = details.issueDate();
        dueDate = details.dueDate();
        total = details.total();
        currency = details.currency();
        content = details.content();
        updatedAt = now;
    }

    public InvoiceDetails details() {
        return new InvoiceDetails(
                customerId, kind, issueDate, dueDate, total, currency, content == null ? InvoiceContent.NONE : content);
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }
}
