package letterbook.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.audit.AuditFilter;
import letterbook.audit.AuditInspection;
import letterbook.audit.AuditQueries;
import letterbook.audit.AuditRow;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Doer;
import letterbook.base.audit.Thing;
import letterbook.base.ui.ReaderFormat;
import letterbook.organisation.Organisations;
import letterbook.security.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@SignedInAs(Permission.READ_AUDIT_LOG)
class AuditLogViewTest extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 30);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditQueries queries;

    @Autowired
    private AuditInspection inspection;

    @Autowired
    private Organisations organisations;

    private final String bert = "bert-" + UUID.randomUUID().toString().substring(0, 8);
    private ZoneId zone = ZoneId.of("Europe/Amsterdam");

    @BeforeEach
    void threeDeeds() {
        zone = organisations.current().zone();
        note(
                DeedKind.SIGN_IN_FAILED,
                Thing.user(5, "Bert Jansen", bert),
                "Wrong password.",
                DAY.minusDays(1),
                "23:59:59");
        note(DeedKind.SIGNED_IN, null, "", DAY, "00:00");
        note(DeedKind.MESSAGE_READ, Thing.communication(6, "Invoice 2025-" + bert), "", DAY, "23:59:59");
    }

    private void note(
            DeedKind kind, @org.jspecify.annotations.Nullable Thing thing, String detail, LocalDate day, String time) {
        trail.note(Deed.of(kind, thing, detail)
                .by(Doer.visitor(bert))
                .from("203.0.113.8")
                .at(day.atTime(LocalTime.parse(time)).atZone(zone).toInstant()));
    }

    @Test
    void theNewestDeedsComeFirst() {
        open("who", bert);

        assertThat(kinds()).containsExactly("Message read", "Signed in", "Sign-in failed");
    }

    @Test
    void aDayCountsFromItsFirstToItsLastSecondInTheOrganisationsZone() {
        open("who", bert, "from", DAY.toString(), "to", DAY.toString());

        assertThat(kinds()).containsExactly("Message read", "Signed in");
        assertThat(find(DatePicker.class)
                        .withCondition(field -> DAY.equals(field.getValue()))
                        .all())
                .hasSize(2);
    }

    @Test
    void theAddressNamesKindsAndIgnoresWhatMeansNothing() {
        open("who", bert, "what", "sign-in-failed", "from", "yesterday");

        assertThat(kinds()).containsExactly("Sign-in failed");
        assertThat(button("Reset").isVisible()).isTrue();
    }

    @Test
    void wordsAreFoundInWhatItWasDoneToInDetailsAndInAddresses() {
        assertThat(found("2025-" + bert)).hasSize(1);
        assertThat(found("wrong pass")).hasSize(1);
        assertThat(found("203.0.113.8")).hasSize(3);
        assertThat(found("%")).isEmpty();
    }

    private List<AuditRow> found(String text) {
        return queries.list(AuditFilter.ALL.withWho(bert).withText(text), null, 10);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theReadersChoicesNarrowTheList() {
        open();
        test(find(TextField.class).withPlaceholder("Who").single()).setValue(bert);
        MultiSelectComboBox<DeedKind> what =
                find(MultiSelectComboBox.class).withPlaceholder("What").single();
        what.setValue(Set.of(DeedKind.SIGNED_IN, DeedKind.SIGN_IN_FAILED));
        roundTrip();
        assertThat(kinds()).containsExactly("Signed in", "Sign-in failed");

        find(DatePicker.class).all().getFirst().setValue(DAY);
        roundTrip();
        assertThat(kinds()).containsExactly("Signed in");
    }

    @Test
    void anEmptyListSaysWhyAndOffersToResetTheFilters() {
        open("who", bert, "q", "no-such-thing");

        assertThat(test(grid()).size()).isZero();
        assertThat(String.valueOf(grid().getEmptyStateComponent().getElement().getTextRecursively()))
                .contains("Nothing matches these filters.");
        test(button("Reset filters")).click();
        roundTrip();
        assertThat(test(grid()).size()).isPositive();
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() {
        var all = queries.list(AuditFilter.ALL, null, 50);
        var first = queries.list(AuditFilter.ALL, null, 20);
        var second = queries.list(AuditFilter.ALL, first.getLast(), 20);

        assertThat(first).isEqualTo(all.subList(0, Math.min(20, all.size())));
        assertThat(second).isEqualTo(all.subList(first.size(), Math.min(40, all.size())));
    }

    @Test
    void aRowOpensWithItsNumberAndSeal() {
        open("who", bert);

        test(grid()).clickRow(0);
        roundTrip();

        var row = test(grid()).getRow(0);
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Message: Invoice 2025-" + bert, "203.0.113.8", row.seal(), bert + " (not signed in)");
        assertThat(find(Anchor.class, find(Dialog.class).single()).exists()).isFalse();
    }

    @Test
    @SignedInAs({Permission.READ_AUDIT_LOG, Permission.READ_COMMUNICATION_ENTRY})
    void whoMayReadMessagesIsLedToThem() {
        open("who", bert);

        test(grid()).clickRow(0);
        roundTrip();

        assertThat(find(Anchor.class, find(Dialog.class).single()).single().getHref())
                .isEqualTo("communication/0000000000006");
    }

    @Test
    void linksLeadToPagesThatExistAndOnlyToThoseThatTheReaderMayOpen() {
        var all = new AuditWords(new ReaderFormat(java.util.Locale.UK, zone), permission -> true);
        var none = new AuditWords(all.format(), permission -> false);
        for (var kind : Thing.Kind.values()) {
            var row = row(kind);
            var path = all.link(row).orElseThrow().replaceFirst("\\?.*", "");
            assertThat(RouteConfiguration.forApplicationScope().getRoute(path))
                    .as(path)
                    .isPresent();
            var open = Set.of(Thing.Kind.INVOICE, Thing.Kind.CONTRACT, Thing.Kind.CUSTOMER);
            assertThat(none.link(row).isPresent()).isEqualTo(open.contains(kind));
        }
    }

    @Test
    void detailsAndAddressReadAsOneSentenceAfterTheOther() {
        var words = new AuditWords(new ReaderFormat(java.util.Locale.UK, zone), permission -> false);

        assertThat(queries.list(AuditFilter.ALL.withWho(bert), null, 10))
                .extracting(words::details)
                .containsExactly("From 203.0.113.8", "From 203.0.113.8", "Wrong password. From 203.0.113.8");
    }

    private static AuditRow row(Thing.Kind kind) {
        return new AuditRow(
                1,
                java.time.Instant.EPOCH,
                "FROM_A_LATER_VERSION",
                "PERSON",
                1L,
                "Anna",
                kind.name(),
                6L,
                "X-1",
                "",
                null,
                "");
    }

    @Test
    void whatALaterVersionWroteIsReadable() {
        var words = new AuditWords(new ReaderFormat(java.util.Locale.UK, zone), permission -> true);

        assertThat(words.what(row(Thing.Kind.USER))).isEqualTo("From a later version");
    }

    @Test
    void theWholeLogIsCheckedWhenTheReaderAsks() {
        open();

        test(button("Check the log")).click();

        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(finding()).contains("rows are as they were written. Seal of the last row: ");
        });
        assertThat(button("Check the log").isEnabled()).isTrue();
    }

    private String finding() {
        return find(Paragraph.class)
                .withCondition(text -> text.hasClassName("audit-finding"))
                .single()
                .getText();
    }

    @Test
    @SignedInAs({Permission.MANAGE_USERS_AND_PERMISSIONS, Permission.READ_COMMUNICATION_ENTRY})
    void withoutThePermissionThereIsNoPageAndNothingToRead() {
        UI.getCurrent().navigate("settings/audit-log");

        assertThat(find(H1.class).single().getText()).isEqualTo("You may not open this page");
        assertThat(find(Paragraph.class).all().getLast().getElement().getTextRecursively())
                .contains("Read Audit Log");
        assertThat(MenuConfiguration.getMenuEntries())
                .noneMatch(page -> page.title().equals("Audit log"));
        assertThatThrownBy(() -> queries.list(AuditFilter.ALL, null, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> inspection.start(state -> {})).isInstanceOf(AccessDeniedException.class);
    }

    private void open(String... parameters) {
        var query = IntStream.range(0, parameters.length / 2)
                .boxed()
                .collect(java.util.stream.Collectors.toMap(i -> parameters[2 * i], i -> parameters[2 * i + 1]));
        UI.getCurrent().navigate("settings/audit-log", QueryParameters.simple(Map.copyOf(query)));
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private Grid<AuditRow> grid() {
        return find(Grid.class).single();
    }

    private List<String> kinds() {
        var words = new AuditWords(ReaderFormat.forReader(zone), permission -> false);
        return IntStream.range(0, test(grid()).size())
                .mapToObj(index -> words.what(test(grid()).getRow(index)))
                .toList();
    }

    private Button button(String text) {
        Predicate<Button> named = button -> button.getText().equals(text);
        return find(Button.class).withCondition(named).single();
    }
}
