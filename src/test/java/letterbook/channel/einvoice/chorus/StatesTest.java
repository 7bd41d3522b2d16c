package letterbook.channel.einvoice.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import letterbook.IntegrationTest;
import letterbook.base.UtcTime;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import letterbook.dispatch.Receipts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each state of Chorus Pro leads to, and when it is asked for again. */
@IntegrationTest
class StatesTest {

    /** Later than now, so that the watch of the application leaves it alone. */
    private static final Instant DEPOSITED =
            Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    private Portal portal;

    @Autowired
    private Receipts receipts;

    @Autowired
    private JdbcClient jdbc;

    private final ScriptedPiste piste = new ScriptedPiste();

    @AfterEach
    void close() {
        piste.close();
        jdbc.sql("update chorus_deposit set look_at = null").update();
    }

    private ChorusProParts partsAt(Duration age) {
        return portal.parts(piste.account(), Clock.fixed(DEPOSITED.plus(age), ZoneOffset.UTC));
    }

    /** One that the watch is to look at. */
    private long integrated(Duration age) {
        jdbc.sql("update chorus_deposit set look_at = null").update();
        var id = deposited().communicationId();
        portal.deposits().watch(id, 4711L, DEPOSITED.plus(age));
        return id;
    }

    private Delivery deposited() {
        var delivery = portal.delivery(Portal.newNumber(), "SERVICE-1");
        portal.deposits().intend(delivery.communicationId(), 1, "F-1", DEPOSITED);
        portal.deposits().taken(delivery.communicationId(), "CPP1", null);
        return delivery;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DEPOSEE,                      PROGRESS, -,                       true",
                "EN_COURS_ACHEMINEMENT,        PROGRESS, -,                       true",
                "MISE_A_DISPOSITION,           PROGRESS, -,                       true",
                "SERVICE_FAIT,                 PROGRESS, -,                       true",
                "MANDATEE,                     PROGRESS, -,                       true",
                "MISE_A_DISPOSITION_COMPTABLE, PROGRESS, -,                       true",
                "COMPTABILISEE,                PROGRESS, -,                       true",
                "COMPLETEE,                    PROGRESS, -,                       true",
                "SUSPENDUE,                    TASK,     CHORUS_SUSPENDED,        true",
                "MISE_EN_PAIEMENT,             PROGRESS, -,                       false",
                "A_RECYCLER,                   FAILED,   CHORUS_SENT_BACK,        false",
                "REJETEE,                      FAILED,   CHORUS_REFUSED_BY_BUYER, false",
                "NOBODY_KNOWS,                 PROGRESS, -,                       true"
            })
    void eachStateOfAnInvoiceIsToldOnceAndWatchedToItsEnd(
            String state, String kind, @Nullable String code, boolean watched) {
        var id = integrated(Duration.ofHours(2));
        var watch = partsAt(Duration.ofHours(2)).watch(receipts);
        piste.tellsInvoice(state);

        watch.look();
        portal.deposits().lookAgain(id, watched ? DEPOSITED.plus(Duration.ofHours(2)) : null);
        watch.look();

        assertThat(told(id)).singleElement().satisfies(news -> {
            assertThat(news).containsEntry("kind", kind).containsEntry("code", code);
            assertThat(String.valueOf(news.get("text"))).isNotBlank();
        });
        assertThat(nextLook(id)).isEqualTo(watched ? DEPOSITED.plus(Duration.ofHours(3)) : null);
    }

    @Test
    void whateverFollowsASuspensionResolvesIt() {
        var id = integrated(Duration.ofHours(2));
        var watch = partsAt(Duration.ofHours(2)).watch(receipts);
        piste.tellsInvoice("SUSPENDUE");
        watch.look();
        portal.deposits().lookAgain(id, DEPOSITED.plus(Duration.ofHours(2)));
        piste.tellsInvoice("COMPLETEE");
        watch.look();

        assertThat(told(id)).extracting(news -> news.get("kind")).containsExactly("TASK", "RESOLVED");
    }

    /** The age of the deposit, and when it is looked at next; after 400 days never. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PT30S,   PT1M",
                "PT2M,    PT5M",
                "PT6M,    PT15M",
                "PT20M,   PT1H20M",
                "PT9599H, PT9600H",
                "PT9601H, -"
            })
    void theOlderTheLessOftenItIsAskedFor(Duration age, @Nullable Duration next) {
        var id = integrated(age);
        piste.tellsInvoice("DEPOSEE");

        partsAt(age).watch(receipts).look();

        assertThat(nextLook(id)).isEqualTo(next == null ? null : DEPOSITED.plus(next));
    }

    @Test
    void aPortalThatDoesNotAnswerIsAskedAgain() {
        var id = integrated(Duration.ofHours(2));

        partsAt(Duration.ofHours(2)).watch(receipts).look();

        assertThat(told(id)).isEmpty();
        assertThat(nextLook(id)).isEqualTo(DEPOSITED.plus(Duration.ofHours(3)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP | -               | Accepted PT4M",
                "IN_RECU            | -                         | Accepted PT4M",
                "IN_TRAITE_SE_CPP   | -                         | Accepted PT4M",
                "IN_INTEGRE         | -                         | Delivered",
                "IN_INTEGRE_PARTIEL | -                         | Delivered",
                "IN_INTEGRE_PARTIEL | Code service inexistant   | REJECTED CHORUS_SERVICE_CODE_UNKNOWN",
                "IN_REJETE          | SIRET destinataire inconnu | REJECTED CHORUS_SIRET_UNKNOWN",
                "IN_REJETE          | -                         | REJECTED CHORUS_REFUSED",
                "IN_NOBODY_KNOWS    | -                         | Accepted PT4M"
            })
    void eachStateOfAFlowLeadsToItsOutcome(String state, @Nullable String error, String outcome) {
        piste.tellsFlow(state, error == null ? "" : error);

        assertThat(inShort(partsAt(Duration.ofMinutes(1)).transport().poll(deposited())))
                .isEqualTo(outcome);
    }

    private static String inShort(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> "Accepted " + accepted.lookAfter();
            case Outcome.Delivered _ -> "Delivered";
            case Outcome.Refused refused -> refused.status() + " " + refused.code();
            default -> outcome.toString();
        };
    }

    private List<Map<String, @Nullable Object>> told(long id) {
        return jdbc.sql(
                        "select kind, code, text from receipt where provider = 'Chorus Pro' and receipt_key like ? order by id")
                .param(id + ":%")
                .query()
                .listOfRows();
    }

    private @Nullable Instant nextLook(long id) {
        return jdbc
                .sql("select look_at from chorus_deposit where communication_id = ?")
                .param(id)
                .query((row, number) -> row.getObject("look_at", LocalDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(UtcTime::fromColumn)
                .findFirst()
                .orElse(null);
    }
}
