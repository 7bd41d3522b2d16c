package letterbook.subject;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contract as the contract system reported it. */
@Entity
public class Contract {

    @Id
    private long id;

    private String number;
    private long customerId;
    private String title;
    private LocalDate startDate;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    @SuppressWarnings("NullAway.Init")
    private Contract(long id, String number, Instant now) {
        this.id = id;
        this.number = number;
        this.createdAt = now;
    }

    static Contract create(long id, String number, ContractDetails details, Instant now) {
        var contract = new Contract(id, number, now);
        contract.replace(details, now);
        return contract;
    }

    void replace(ContractDetails details, Instant now) {
        customerId = details.customerId();
        title = details.title();
        startDate = details.startDate();
        updatedAt = now;
    }

    public ContractDetails details() {
        return new ContractDetails(customerId, title, startDate);
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }
}
