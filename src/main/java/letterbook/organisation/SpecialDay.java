package letterbook.organisation;

import java.time.LocalDate;

/**
 * A day on which the organisation departs from the public holidays of its region.
 *
 * @param open true where it works on a public holiday, false where it is closed on a day that is none
 */
public record SpecialDay(LocalDate day, String name, boolean open) {}
