package letterbook.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void anEmptyStateSaysWhyAndOffersAWayOut() {
        var empty = new EmptyState("Nothing matches these filters.").with(new Span("Reset filters"));

        assertThat(empty.getElement().getTextRecursively())
                .contains("Nothing matches these filters.")
                .contains("Reset filters");
        assertThat(empty.getElement().getAttribute("role")).isEqualTo("status");
    }

    @Test
    void aPropertyWithoutAValueShowsADash() {
        var list = new PropertyList().add("Mobile", (String) null).add("City", "Utrecht");

        assertThat(list.getElement().getTag()).isEqualTo("dl");
        assertThat(list.getElement().getTextRecursively()).isEqualTo("Mobile–CityUtrecht");
    }

    @Test
    void aPageHeaderShowsOnlyThePartsItHas() {
        var header = new PageHeader("Customers");

        assertThat(header.getElement().getTextRecursively()).isEqualTo("Customers");
        assertThat(header.getChildren().filter(part -> part.isVisible())).hasSize(1);
    }
}
