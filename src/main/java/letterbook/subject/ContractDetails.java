package letterbook.subject;

import java.time.LocalDate;

/** Everything that can be said of a contract but its number. */
public record ContractDetails(long customerId, String title, LocalDate startDate) {}
