package letterbook.demo;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import letterbook.communication.ErrorCatalogue;
import letterbook.organisation.Organisation;

/**
 * Three months of an organisation.
 *
 * @param now when they end
 * @param customers the first of them gets invoices on every working day
 * @param database where subjects go; the entries are returned
 */
record Past(
        Organisation organisation,
        List<DemoCustomer> customers,
        Instant now,
        ErrorCatalogue catalogue,
        Papers papers,
        PastIds ids,
        BulkInsert.Database database,
        RandomGenerator random) {

    /** All entries; those of a chain stand together. */
    List<PastEntry> tell() {
        var rhythm = new Rhythm(organisation.zone(), now);
        var subjects = new SubjectMaker(database, papers, rhythm, ids, random);
        var occurrences = new Timetable(rhythm, subjects, random).make(customers, customers.getFirst());
        subjects.flush();
        var storyteller = new Storyteller(organisation, rhythm, new Life(rhythm, catalogue, random), ids, random);
        return occurrences.stream()
                .flatMap(occurrence -> storyteller.tell(occurrence).stream())
                .toList();
    }
}
