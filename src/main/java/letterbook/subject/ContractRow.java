package letterbook.subject;

import java.time.LocalDate;

/** A contract as lists show it. */
public record ContractRow(long id, String number, String title, LocalDate startDate) {}
