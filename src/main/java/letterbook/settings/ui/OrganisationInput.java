package letterbook.settings.ui;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import letterbook.organisation.LegalIdentity;
import letterbook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** What can be filled in on the page of the organisation; public, because the binder makes it. */
public record OrganisationInput(
        String name,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        String country,
        String senderEmail,
        @Nullable String replyToEmail,
        @Nullable String phone,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String vatNumber,
        @Nullable String companyNumber,
        @Nullable String addressScheme,
        @Nullable String electronicAddress,
        BigDecimal standardVatRate,
        ZoneId zone,
        Set<String> languages,
        String defaultLanguage,
        CommunicationType defaultChannel,
        boolean skipOnDirectDebit,
        @Nullable String region) {

    static OrganisationInput of(Organisation organisation) {
        var address = organisation.address();
        var identity = organisation.identity();
        return new OrganisationInput(
                organisation.name(),
                address.street(),
                address.postalCode(),
                address.city(),
                address.country() == null ? "NL" : address.country(),
                organisation.senderEmail(),
                organisation.replyToEmail(),
                organisation.phone(),
                organisation.iban(),
                identity.bic(),
                identity.vatNumber(),
                identity.companyNumber(),
                identity.addressScheme(),
                identity.address(),
                identity.standardVatRate(),
                organisation.zone(),
                new LinkedHashSet<>(organisation.languages()),
                organisation.defaultLanguage(),
                organisation.defaultChannel(),
                organisation.skipOnDirectDebit(),
                organisation.region());
    }

    /** The organisation with this filled in. */
    Organisation in(Organisation before) {
        return new Organisation(
                name,
                new PostalAddress(street, null, null, postalCode, city, country),
                senderEmail,
                replyToEmail,
                phone,
                iban,
                zone,
                List.copyOf(languages),
                defaultLanguage,
                defaultChannel,
                skipOnDirectDebit,
                new LegalIdentity(vatNumber, companyNumber, addressScheme, electronicAddress, bic, standardVatRate),
                region,
                before.specialDays(),
                before.testMode());
    }
}
