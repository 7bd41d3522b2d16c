package letterbook.subject;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import letterbook.base.IdGenerator;
import letterbook.base.Lookup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps invoices and contracts. */
@Service
public class Subjects {

    private final InvoiceRepository invoices;
    private final ContractRepository contracts;
    private final IdGenerator ids;
    private final Clock clock;

    Subjects(InvoiceRepository invoices, ContractRepository contracts, IdGenerator ids, Clock clock) {
        this.invoices = invoices;
        this.contracts = contracts;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Invoice> findInvoice(String number) {
        return invoices.findByNumber(number);
    }

    @Transactional(readOnly = true)
    public Optional<Contract> findContract(String number) {
        return contracts.findByNumber(number);
    }

    /** Those of the invoices that are stored. */
    @Transactional(readOnly = true)
    public List<Invoice> findInvoices(Collection<String> numbers) {
        return Lookup.of(numbers, invoices::findByNumber, invoices::findByNumberIn);
    }

    /** Those of the contracts that are stored. */
    @Transactional(readOnly = true)
    public List<Contract> findContracts(Collection<String> numbers) {
        return Lookup.of(numbers, contracts::findByNumber, contracts::findByNumberIn);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Invoice> invoicesOf(long customerId) {
        return invoices.findByCustomerIdOrderByIdDesc(customerId);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Contract> contractsOf(long customerId) {
        return contracts.findByCustomerIdOrderByIdDesc(customerId);
    }

    @Transactional(readOnly = true)
    public long countInvoices(long customerId) {
        return invoices.countByCustomerId(customerId);
    }

    @Transactional(readOnly = true)
    public long countContracts(long customerId) {
        return contracts.countByCustomerId(customerId);
    }

    /** Creates the invoice, or replaces its details. */
    @Transactional
    public Saved<Invoice> putInvoice(String number, InvoiceDetails details) {
        var known = invoices.findByNumber(number);
        if (known.isPresent()) {
            known.get().replace(details, clock.instant());
            return new Saved<>(known.get(), false);
        }
        return new Saved<>(invoices.save(Invoice.create(ids.next(), number, details, clock.instant())), true);
    }

    /** Creates the contract, or replaces its details. */
    @Transactional
    public Saved<Contract> putContract(String number, ContractDetails details) {
        var known = contracts.findByNumber(number);
        if (known.isPresent()) {
            known.get().replace(details, clock.instant());
            return new Saved<>(known.get(), false);
        }
        return new Saved<>(contracts.save(Contract.create(ids.next(), number, details, clock.instant())), true);
    }

    /** What was stored and whether it is new. */
    public record Saved<T>(T subject, boolean created) {}
}
