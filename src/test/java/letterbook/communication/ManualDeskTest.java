package letterbook.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import letterbook.IntegrationTest;
import letterbook.ManualMessages;
import letterbook.SignedInAs;
import letterbook.customer.Customer;
import letterbook.security.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
@SignedInAs({
    Permission.READ_COMMUNICATION_ENTRY,
    Permission.READ_MESSAGE_CONTENT,
    Permission.HANDLE_MANUAL_COMMUNICATION,
    Permission.RESEND_COMMUNICATION_ENTRY
})
class ManualDeskTest {

    @Autowired
    private ManualMessages messages;

    @Autowired
    private ManualDesk desk;

    @Autowired
    private CommunicationQueries queries;

    private Customer customer;
    private long entry;

    @BeforeEach
    void aMessageWaits() {
        customer = messages.aCustomer();
        entry = messages.waiting(customer);
    }

    @Test
    void whatWaitsTellsHowToReachTheCustomer() {
        assertThat(waiting()).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(entry);
            assertThat(task.customerName()).isEqualTo("Van Dijk Installaties B.V.");
            assertThat(task.receiver()).isEqualTo("Kerkstraat 1, 3511 LX Utrecht, NL");
            assertThat(task.contact()).isEqualTo("anna@customer.example · +31612345678");
            assertThat(task.overdue()).isFalse();
        });
    }

    @Test
    void theOldestComesFirstAndPagesGoOnAfterTheLastRow() {
        var second = messages.waiting(customer);

        var firstPage = desk.waiting(customer.number(), null, 1);
        assertThat(firstPage).extracting(ManualTask::id).containsExactly(entry);
        assertThat(desk.waiting(customer.number(), entry, 10))
                .extracting(ManualTask::id)
                .containsExactly(second);
    }

    @Test
    void whatWaitsTooLongIsOverdue() {
        messages.isOverdue(entry);

        assertThat(waiting()).extracting(ManualTask::overdue).containsExactly(true);
    }

    @Test
    void aMessageMarkedAsSentTellsWhoHowAndWhen() {
        var yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);

        assertThat(desk.markSent(entry, "By registered post", "Took the track number", yesterday))
                .isEqualTo(new ManualOutcome.Settled());

        var details = queries.details(entry).orElseThrow();
        assertThat(details.row().status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(details.row().sentAt()).isEqualTo(yesterday);
        assertThat(details.history().getLast()).satisfies(line -> {
            assertThat(line.actor()).isEqualTo(Actor.person("Anna de Boer"));
            assertThat(line.text())
                    .startsWith("Sent by hand: By registered post, ")
                    .endsWith(". Note: Took the track number");
        });
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aMessageThatIsNotPossibleFailsWithItsReasonAndCanBeResent() {
        desk.markImpossible(entry, "Moved and left no address");

        var details = queries.details(entry).orElseThrow();
        assertThat(details.row().status()).isEqualTo(CommunicationStatus.FAILED);
        assertThat(details.row().code()).isEqualTo("MANUAL_IMPOSSIBLE");
        assertThat(details.row().text()).isEqualTo("Moved and left no address");
        assertThat(details.history().getLast().actor()).isEqualTo(Actor.person("Anna de Boer"));
        assertThat(details.resend()).isInstanceOf(ResendDecision.Allowed.class);
    }

    @Test
    void aReasonIsRequiredAndNothingIsSentInTheFuture() {
        assertThatThrownBy(() -> desk.markImpossible(entry, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> desk.markSent(entry, "By post", "", Instant.now().plus(Duration.ofDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void theSecondClickChangesNothingAndIsToldWhoWasQuicker() {
        desk.markSent(entry, "By post", "", Instant.now());
        var before = queries.details(entry).orElseThrow().history();

        assertThat(desk.markImpossible(entry, "No address"))
                .isInstanceOfSatisfying(ManualOutcome.SettledBefore.class, settled -> {
                    assertThat(settled.by()).isEqualTo("Anna de Boer");
                    assertThat(settled.status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
                });
        assertThat(queries.details(entry).orElseThrow().history()).isEqualTo(before);
    }

    @Test
    void ofTwoAgentsAtOnceOneWins() throws Exception {
        var lines = queries.details(entry).orElseThrow().history().size();
        var together = new CyclicBarrier(2);
        try (var agents = Executors.newFixedThreadPool(2)) {
            var outcomes = List.of(
                    agents.submit(agent("mark", together, () -> desk.markSent(entry, "By post", "", Instant.now()))),
                    agents.submit(agent("sanne", together, () -> desk.markImpossible(entry, "No address"))));
            var first = outcomes.get(0).get();
            var second = outcomes.get(1).get();
            var won = first instanceof ManualOutcome.Settled ? "mark" : "sanne";
            assertThat(List.of(first, second))
                    .filteredOn(ManualOutcome.Settled.class::isInstance)
                    .hasSize(1);
            assertThat(List.of(first, second))
                    .filteredOn(ManualOutcome.SettledBefore.class::isInstance)
                    .singleElement()
                    .extracting("by")
                    .isEqualTo(won);
        }
        assertThat(queries.details(entry).orElseThrow().history()).hasSize(lines + 1);
    }

    @Test
    @SignedInAs({Permission.READ_COMMUNICATION_ENTRY, Permission.HANDLE_MANUAL_COMMUNICATION})
    void withoutThePermissionToReadContentReceiversAreMasked() {
        assertThat(waiting()).singleElement().satisfies(task -> {
            assertThat(task.receiver()).isEqualTo("•••, NL");
            assertThat(task.contact()).contains("a•••@customer.example").doesNotContain("12345");
        });
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void withoutThePermissionNothingCanBeSeenOrSettled() {
        assertThatThrownBy(() -> desk.waiting("", null, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.markSent(entry, "By post", "", Instant.now()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.markImpossible(entry, "No")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @SignedInAs(Permission.HANDLE_MANUAL_COMMUNICATION)
    void whoMayNotReadEntriesMayNotHandleThem() {
        assertThatThrownBy(() -> desk.count()).isInstanceOf(AccessDeniedException.class);
    }

    private List<ManualTask> waiting() {
        return desk.waiting(customer.number(), null, 10);
    }

    private static Callable<ManualOutcome> agent(String name, CyclicBarrier together, Callable<ManualOutcome> work) {
        return () -> {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken(
                            name,
                            null,
                            Permission.READ_COMMUNICATION_ENTRY.authority(),
                            Permission.HANDLE_MANUAL_COMMUNICATION.authority()));
            together.await();
            return work.call();
        };
    }
}
