package letterbook.demo;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import letterbook.base.PostalAddress;
import letterbook.customer.ChannelPreference;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import org.jspecify.annotations.Nullable;

/** Invents customers: of four countries and languages, companies and persons, some with a flaw in their card. */
final class CustomerMaker {

    private static final List<String> COUNTRIES = List.of(
            "NL", "NL", "BE", "NL", "DE", "NL", "FR", "NL", "NL", "DE", "NL", "BE", "NL", "FR", "NL", "DE", "NL", "BE",
            "FR", "DE");
    private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");
    private static final Map<String, String> OFFICES =
            Map.of("nl", "administratie", "en", "accounts", "de", "buchhaltung", "fr", "comptabilite");

    private final Map<String, Country> countries;
    private final RandomGenerator random;
    private final Set<String> taken = new HashSet<>();

    CustomerMaker(Map<String, Country> countries, RandomGenerator random) {
        this.countries = countries;
        this.random = random;
    }

    /** The housing corporation with hundreds of connections, and of messages. */
    static CustomerDetails housingCorporation() {
        return new CustomerDetails(
                "Woonstichting De Waterlinie",
                CustomerKind.COMPANY,
                "nl",
                "facturen@waterlinie.example",
                "+31612340000",
                new PostalAddress("Vaartkade", "100", null, "3511 LX", "Utrecht", "NL"),
                PaymentMethod.TRANSFER,
                ElectronicAddresses.peppol("NL", 12_345),
                new Preferences(ChannelPreference.EMAIL, null, ChannelPreference.POST, null, null));
    }

    /** @param index counts the customers from 0 */
    CustomerDetails make(int index, Flaw flaw) {
        var code = COUNTRIES.get(index % COUNTRIES.size());
        var country = countries.get(code);
        if (country == null) {
            throw new IllegalStateException("No names for " + code);
        }
        var language = Country.any(country.languages(), random);
        var company = flaw == Flaw.NO_PEPPOL_ID || (flaw == Flaw.NONE && random.nextInt(100) < 28);
        var lastName = Country.any(country.lastNames(), random);
        var name = company
                ? capital(Country.any(country.companies(), random).formatted(lastName))
                : Country.any(country.firstNames(), random) + " " + lastName;
        var email = unique(company ? office(language, name) : mailbox(name));
        var mobile = random.nextInt(100) < (company ? 60 : 85) ? Country.mobile(code, random) : null;
        var debit = flaw == Flaw.NONE && random.nextInt(100) < (company ? 15 : 35);
        var details = new CustomerDetails(
                name,
                company ? CustomerKind.COMPANY : CustomerKind.PERSON,
                language,
                email,
                mobile,
                address(code, country),
                debit ? PaymentMethod.DIRECT_DEBIT : PaymentMethod.TRANSFER,
                company ? ElectronicAddresses.of(code, index) : null,
                company ? ofCompany(code) : ofPerson(mobile, debit));
        return Flaws.put(flaw, details, code, random);
    }

    private PostalAddress address(String code, Country country) {
        var place = Country.any(country.places(), random);
        return new PostalAddress(
                Country.any(country.streets(), random),
                Integer.toString(random.nextInt(1, 180)),
                null,
                Country.postalCode(code, place, random),
                place.city(),
                code);
    }

    private Preferences ofCompany(String country) {
        var electronic = random.nextInt(100) < (country.equals("FR") ? 60 : 40);
        return new Preferences(
                electronic ? ChannelPreference.E_INVOICE : null,
                null,
                random.nextInt(100) < 15 ? ChannelPreference.POST : null,
                null,
                null);
    }

    private Preferences ofPerson(@Nullable String mobile, boolean debit) {
        return new Preferences(
                invoices(),
                reminders(mobile),
                contracts(),
                random.nextInt(100) < 3 ? ChannelPreference.POST : null,
                debit && random.nextInt(100) < 40 ? Boolean.FALSE : null);
    }

    private @Nullable ChannelPreference invoices() {
        var chance = random.nextInt(100);
        return chance < 10
                ? ChannelPreference.POST
                : chance < 12 ? ChannelPreference.SKIP : chance < 15 ? ChannelPreference.MANUAL : null;
    }

    private @Nullable ChannelPreference reminders(@Nullable String mobile) {
        var chance = random.nextInt(100);
        return mobile != null && chance < 40 ? ChannelPreference.SMS : chance < 48 ? ChannelPreference.POST : null;
    }

    private @Nullable ChannelPreference contracts() {
        var chance = random.nextInt(100);
        return chance < 10 ? ChannelPreference.POST : chance < 15 ? ChannelPreference.MANUAL : null;
    }

    private static String office(String language, String company) {
        return OFFICES.get(language) + "@" + slug(company, "-") + ".example";
    }

    private String mailbox(String name) {
        var parts = name.split(" ", 2);
        return slug(parts[0], "") + "." + slug(parts[1], "") + "@" + Country.any(DOMAINS, random);
    }

    private String unique(String email) {
        var candidate = email;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = email.replaceFirst("@", i + "@");
        }
        return candidate;
    }

    private static String slug(String text, String separator) {
        var plain = Normalizer.normalize(text.replace("ß", "ss").replace("ı", "i"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", separator);
        return plain.replaceAll("^-|-$", "");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
