package letterbook.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.testbench.ButtonElement;
import com.vaadin.flow.component.dialog.testbench.DialogElement;
import com.vaadin.flow.component.grid.testbench.GridElement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommunicationStory extends Story {

    @BeforeEach
    void anAgentLooksAtAllCommunication() {
        signIn("agent");
        open("/communications");
        waitUntil(() -> $(GridElement.class).exists() && list().getRowCount() > 0);
    }

    @Test
    void theQuickFilterLeavesWhatIsRed() {
        showFailedOnly();
        assertThat(statuses()).isNotEmpty().containsOnly("Failed", "Rejected");
    }

    @Test
    void aRowOpensItsDetails() {
        var subject = list().getCell(0, 0).getText();
        openRow(0);
        assertThat(subject).contains(details().$("h2").single().getText());
        assertThat(details().$("h3").withText("History").exists()).isTrue();
        assertThat(details().$("ol").single().$("li").all()).isNotEmpty();
    }

    @Test
    void aFailedMessageIsResentAsANewEntry() {
        showFailedOnly();
        openRow(statuses().indexOf("Failed"));
        details().$(ButtonElement.class).withText("Resend…").single().click();
        waitUntil(() -> $(DialogElement.class).all().size() == 2);
        $(ButtonElement.class).withTextContaining("Resend by").single().click();
        waitUntil(() -> $(DialogElement.class).all().size() == 1);
        waitUntil(() -> details().$("h3").withText("Sent and resent").exists());
    }

    private void showFailedOnly() {
        $(ButtonElement.class).withTextContaining("Failed").single().click();
        waitUntil(() -> list().getRowCount() > 0 && !statuses().contains("Successful"));
    }

    private void openRow(int row) {
        list().getCell(row, 0).$("a").single().click();
        waitUntil(() -> $(DialogElement.class).exists());
    }

    private GridElement list() {
        return $(GridElement.class).single();
    }

    private DialogElement details() {
        return $(DialogElement.class).all().getFirst();
    }

    /** The statuses of the rows in view, from the top. */
    private List<String> statuses() {
        var list = list();
        var status = list.getVisibleColumns().stream()
                .filter(column -> column.getHeaderCell().getText().equals("Status"))
                .findFirst()
                .orElseThrow();
        return IntStream.rangeClosed(list.getFirstVisibleRowIndex(), list.getLastVisibleRowIndex())
                .mapToObj(row -> list.getCell(row, status).getText())
                .toList();
    }
}
