package letterbook.demo;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongBiFunction;
import java.util.random.RandomGenerator;
import letterbook.base.ConditionalOnDemo;
import letterbook.communication.ErrorCatalogue;
import letterbook.customer.CustomerDetails;
import letterbook.customer.Customers;
import letterbook.organisation.Organisation;
import letterbook.organisation.Organisations;
import letterbook.template.EmailTemplates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Fills an empty database with an energy supplier, its customers and what it wrote to them in three months. */
@Component
@ConditionalOnDemo
class DemoFill {

    private static final Logger log = LoggerFactory.getLogger(DemoFill.class);

    /** The same organisation at every first start, but for its dates. */
    private static final long SEED = 20_260_601;

    private static final int CUSTOMERS = 300;
    private static final int DAYS_WITH_SOURCES = 60;
    private static final int DAYS_WITH_MESSAGES = 35;

    private final Customers customers;
    private final Organisations organisations;
    private final ErrorCatalogue catalogue;
    private final EmailTemplates templates;
    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final Present present;
    private final PastDeeds deeds;
    private final Clock clock;

    DemoFill(
            Customers customers,
            Organisations organisations,
            ErrorCatalogue catalogue,
            EmailTemplates templates,
            JdbcTemplate jdbc,
            EntityManager entities,
            Present present,
            PastDeeds deeds,
            Clock clock) {
        this.customers = customers;
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.templates = templates;
        this.jdbc = jdbc;
        this.entities = entities;
        this.present = present;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Inside the caller's transaction. */
    void fill() {
        var start = System.nanoTime();
        var organisation = organisation();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var random = new Random(SEED);
        var all = make(
                random,
                (number, details) -> customers.put(number, details).customer().id());
        // the rows that follow bypass the entity manager and refer to the customers
        entities.flush();
        var papers = new Papers(organisation);
        var ids = new PastIds();
        var past = new Past(organisation, all, now, catalogue, papers, ids, jdbc::update, random);
        var entries = past.tell();
        write(entries, new EntryWriter(jdbc::update, ids), new PastMessages(templates, organisation, papers), now);
        deeds.note(new Rhythm(organisation.zone(), now), entries);
        present.carryOn(entries, now);
        present.report(entries);
        log.info(
                "The demo organisation {} is filled in: {} customers and {} communication entries in {} ms",
                organisation.name(),
                all.size(),
                entries.size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private Organisation organisation() {
        jdbc.update("""
                update organisation set street = 'Oosterdokskade 12', postal_code = '1011 AD', city = 'Amsterdam',
                  country = 'NL', sender_email = 'service@waterkant.example', reply_to_email = 'service@waterkant.example',
                  phone = '+31 20 123 45 67', iban = 'NL91ABNA0417164300', languages = 'nl,en,de,fr',
                  default_language = 'nl', default_channel = 1, skip_on_direct_debit = true,
                  vat_number = 'NL004495445B01', company_number = '90001234', e_address_scheme = '0106',
                  e_address = '90001234', bic = 'ABNANL2A', standard_vat_rate = 21.00
                where id = 1""");
        organisations.rename("Waterkant Energie", ZoneId.of("Europe/Amsterdam"));
        return organisations.current();
    }

    /** @param store keeps a customer under a number and tells its id */
    static List<DemoCustomer> make(RandomGenerator random, ToLongBiFunction<String, CustomerDetails> store) {
        var maker = new CustomerMaker(Country.load(), random);
        var made = new ArrayList<DemoCustomer>();
        for (int i = 0; i < CUSTOMERS; i++) {
            var flaw = Flaws.of(i);
            var details = i == 0 ? CustomerMaker.housingCorporation() : maker.make(i, flaw);
            var number = "C-" + (10_200 + i);
            made.add(new DemoCustomer(store.applyAsLong(number, details), number, details, flaw));
        }
        return made;
    }

    private static void write(List<PastEntry> entries, EntryWriter writer, PastMessages messages, Instant now) {
        var sourcesFrom = now.minus(Duration.ofDays(DAYS_WITH_SOURCES));
        var messagesFrom = now.minus(Duration.ofDays(DAYS_WITH_MESSAGES));
        for (var entry : entries) {
            writer.entry(entry);
            if (entry.isFirst() && entry.createdAt().isAfter(sourcesFrom)) {
                writer.source(entry);
            }
            if (entry.attempt() > 0
                    && !entry.isUnfinished()
                    && entry.createdAt().isAfter(messagesFrom)) {
                writer.content(entry, messages.of(entry));
            }
        }
        writer.flush();
    }
}
