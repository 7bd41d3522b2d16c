package letterbook.customer;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import letterbook.base.PostalAddress;
import org.jspecify.annotations.Nullable;

/** A person or company that the organisation writes to. */
@Entity
public class Customer {

    @Id
    private long id;

    private String number;
    private String name;
    private CustomerKind kind;
    private @Nullable String language;
    private @Nullable String email;
    private @Nullable String mobile;

    @Embedded
    private @Nullable PostalAddressColumns address;

    private PaymentMethod paymentMethod;

    @Embedded
    private @Nullable EInvoicing eInvoicing;

    @Embedded
    private @Nullable Preferences preferences;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    @SuppressWarnings("NullAway.Init")
    private Customer(long id, String number, Instant now) {
        this.id = id;
        this.number = number;
        this.createdAt = now;
    }

    static Customer create(long id, String number, CustomerDetails details, Instant now) {
        var customer = new Customer(id, number, now);
        customer.replace(details, now);
        return customer;
    }

    /** Takes the details in place of those before. */
    void replace(CustomerDetails details, Instant now) {
        name = details.name();
        kind = details.kind();
        language = details.language();
        email = details.email();
        mobile = details.mobile();
        address = PostalAddressColumns.of(details.address());
        paymentMethod = details.paymentMethod();
        eInvoicing = details.eInvoicing();
        preferences = details.preferences();
        updatedAt = now;
    }

    public CustomerDetails details() {
        return new CustomerDetails(
                name,
                kind,
                language,
                email,
                mobile,
                address == null ? PostalAddress.NONE : address.toAddress(),
                paymentMethod,
                eInvoicing,
                preferences == null ? Preferences.NONE : preferences);
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }
}
