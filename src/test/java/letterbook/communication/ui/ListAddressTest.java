package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.communication.CommunicationFilter;
import letterbook.subject.SubjectType;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    @Test
    void everyFilterComesBackFromItsAddress() {
        var filter = CommunicationFilter.ofCustomer(7)
                .withStatuses(CommunicationFilter.RED)
                .withTypes(Set.of(CommunicationType.SMS, CommunicationType.E_INVOICE))
                .withCategories(Set.of(SubjectType.CONTRACT))
                .withDates(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 23))
                .withText("Müller & Söhne 50%");
        var address = new ListAddress(filter, 4711L);

        assertThat(reread(address, 7L)).isEqualTo(address);
    }

    @Test
    void theAddressIsReadable() {
        var filter = CommunicationFilter.ALL
                .withStatuses(CommunicationFilter.RED)
                .withTypes(Set.of(CommunicationType.SMS, CommunicationType.EMAIL))
                .withDates(LocalDate.of(2026, 11, 1), null);

        assertThat(new ListAddress(filter, null).query().getQueryString().split("&"))
                .containsExactlyInAnyOrder("show=failed", "type=email", "type=sms", "from=2026-11-01");
        assertThat(new ListAddress(CommunicationFilter.ALL, 4711L).query().getQueryString())
                .isEqualTo("entry=" + TextId.of(4711));
    }

    @Test
    void withoutFiltersTheAddressIsBare() {
        assertThat(new ListAddress(CommunicationFilter.ofCustomer(7), null)
                        .query()
                        .getParameters())
                .isEmpty();
    }

    @Test
    void whatMeansNothingIsLeftOut() {
        var query =
                QueryParameters.fromString("show=everything&type=pigeon&type=post&category=&from=yesterday&entry=x");

        assertThat(ListAddress.read(query, null))
                .isEqualTo(new ListAddress(CommunicationFilter.ALL.withTypes(Set.of(CommunicationType.POST)), null));
    }

    private static ListAddress reread(ListAddress address, Long customerId) {
        return ListAddress.read(QueryParameters.fromString(address.query().getQueryString()), customerId);
    }
}
