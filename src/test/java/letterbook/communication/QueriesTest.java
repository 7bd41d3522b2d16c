package letterbook.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.base.CommunicationType;
import letterbook.subject.SubjectType;
import letterbook.template.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@IntegrationTest
@WithMockUser(roles = {"READ_COMMUNICATION_ENTRY", "READ_MESSAGE_CONTENT"})
class QueriesTest {

    @Autowired
    CommunicationQueries queries;

    @Autowired
    Acceptance acceptance;

    @Autowired
    TestCustomers customers;

    private long customerId;
    private final List<Long> newestFirst = new ArrayList<>();

    @BeforeEach
    void aCustomerWithFiveEntriesOfWhichTwoFail() {
        var customer = customers.withEmail("queries@example.com");
        customerId = customer.id();
        for (int i = 0; i < 3; i++) {
            accept(new CommunicationRequest(
                    Scenario.INVOICE_ISSUED, customers.invoiceOf(customer), Map.of(), Urgency.BULK));
        }
        customers.changeToEInvoicingWithoutAddress(customer);
        for (int i = 0; i < 2; i++) {
            accept(new CommunicationRequest(Scenario.PORTAL_INVITATION, customer.number(), Map.of(), Urgency.BULK));
        }
        customers.awaitSettled(customerId);
    }

    private void accept(CommunicationRequest request) {
        newestFirst.addFirst(
                acceptance.accept(request, Actor.workflow("billing")).id());
    }

    @Test
    void aListIsNewestFirstAndPagedByTheLastRowSeen() {
        var first = queries.list(filter(), null, 2);
        var second = queries.list(filter(), first.getLast().id(), 2);
        var last = queries.list(filter(), second.getLast().id(), 2);

        assertThat(ids(first, second, last)).isEqualTo(newestFirst);
    }

    @Test
    void everyFilterNarrows() {
        assertThat(queries.list(filter().withTypes(Set.of(CommunicationType.E_INVOICE)), null, 10))
                .hasSize(2);
        assertThat(queries.list(filter().withCategories(Set.of(SubjectType.INVOICE)), null, 10))
                .hasSize(3);
        assertThat(queries.list(filter().withStatuses(CommunicationFilter.RED), null, 10))
                .hasSize(2);
        assertThat(queries.list(filter().withText("QUERIES@example"), null, 10)).hasSize(3);
        assertThat(queries.list(filter().withText("100%"), null, 10)).isEmpty();
    }

    @Test
    void bothDaysOfADateRangeAreInside() {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

        assertThat(queries.list(filter().withDates(today, today), null, 10)).hasSize(5);
        assertThat(queries.list(filter().withDates(today.plusDays(1), null), null, 10))
                .isEmpty();
        assertThat(queries.list(filter().withDates(null, today.minusDays(1)), null, 10))
                .isEmpty();
    }

    @Test
    void countsFollowTheOtherFiltersButNotTheStatus() {
        assertThat(queries.counts(filter().withStatuses(CommunicationFilter.RED)))
                .isEqualTo(new CommunicationQueries.Counts(5, 2));
        assertThat(queries.counts(filter().withTypes(Set.of(CommunicationType.EMAIL))))
                .isEqualTo(new CommunicationQueries.Counts(3, 0));
    }

    @Test
    @WithMockUser(roles = "READ_COMMUNICATION_ENTRY")
    void receiversAreMaskedForWhoMayNotReadContent() {
        assertThat(queries.list(filter(), null, 10))
                .extracting(CommunicationRow::receiver)
                .contains("q•••@example.com")
                .doesNotContain("queries@example.com");
    }

    @Test
    @WithMockUser(roles = "EDIT_CUSTOMERS")
    void withoutThePermissionThereIsNothingToRead() {
        assertThatThrownBy(() -> queries.list(filter(), null, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.details(newestFirst.getFirst())).isInstanceOf(AccessDeniedException.class);
    }

    private CommunicationFilter filter() {
        return CommunicationFilter.ofCustomer(customerId);
    }

    @SafeVarargs
    private static List<Long> ids(List<CommunicationRow>... pages) {
        return List.of(pages).stream()
                .flatMap(List::stream)
                .map(CommunicationRow::id)
                .toList();
    }
}
