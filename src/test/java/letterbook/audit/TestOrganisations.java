package letterbook.audit;

import letterbook.organisation.Organisation;

final class TestOrganisations {

    private TestOrganisations() {}

    static Organisation called(Organisation before, String name, String senderEmail) {
        return new Organisation(
                name,
                before.address(),
                senderEmail,
                before.replyToEmail(),
                before.phone(),
                before.iban(),
                before.zone(),
                before.languages(),
                before.defaultLanguage(),
                before.defaultChannel(),
                before.skipOnDirectDebit(),
                before.identity(),
                before.region(),
                before.specialDays(),
                before.testMode());
    }
}
