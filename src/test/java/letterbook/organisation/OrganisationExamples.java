package letterbook.organisation;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;

/** Organisations of the tests. */
final class OrganisationExamples {

    private OrganisationExamples() {}

    /** Another in everything that can be edited. */
    static Organisation changed(Organisation before) {
        return new Organisation(
                "Noordlicht Energie",
                new PostalAddress("Kerkstraat 1", null, null, "3511 LX", "Utrecht", "DE"),
                "post@noordlicht.example",
                "service@noordlicht.example",
                "+31 20 123 45 67",
                "NL91ABNA0417164300",
                ZoneId.of("Europe/Berlin"),
                List.of("nl", "de"),
                "de",
                CommunicationType.POST,
                !before.skipOnDirectDebit(),
                new LegalIdentity("NL004495445B01", "12345678", "0106", "12345678", "ABNANL2A", new BigDecimal("9.00")),
                "DE-NW",
                before.specialDays(),
                before.testMode());
    }
}
