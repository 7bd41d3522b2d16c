package letterbook.sandbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Objects;
import java.util.function.Consumer;
import letterbook.base.CommunicationType;
import letterbook.base.ui.NarrowCards;
import letterbook.base.ui.ReaderFormat;
import org.jspecify.annotations.Nullable;

/** The messages of one channel, newest first. */
class SandboxGrid extends Composite<Grid<SandboxMessage>> {

    private final Grid<SandboxMessage> grid = getContent();
    private CommunicationType type = CommunicationType.EMAIL;
    private boolean showing;

    /** @param choose called with what the reader chose, null when they chose nothing */
    SandboxGrid(SandboxMessages messages, ReaderFormat format, Consumer<@Nullable SandboxMessage> choose) {
        grid.addColumn(message -> format.exactDateTime(message.receivedAt()))
                .setHeader("Received")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(SandboxMessage::to).setHeader("To").setTooltipGenerator(SandboxMessage::to);
        grid.addColumn(SandboxGrid::about).setHeader("Subject").setTooltipGenerator(SandboxGrid::about);
        grid.addColumn(SandboxGrid::standing)
                .setHeader("Provider")
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.on(
                grid,
                "Messages",
                LitRenderer.<SandboxMessage>of("""
                                <div class="card-row"><span class="card-row-title">${item.about}</span>
                                  <div class="card-row-line">${item.to}</div>
                                  <div class="card-row-line">${item.received} · ${item.standing}</div></div>""")
                        .withProperty("about", SandboxGrid::about)
                        .withProperty("to", SandboxMessage::to)
                        .withProperty("received", message -> format.exactDateTime(message.receivedAt()))
                        .withProperty("standing", SandboxGrid::standing));
        grid.setDataProvider(new CallbackDataProvider<>(
                query -> messages.list(type, query.getOffset(), query.getLimit()).stream(),
                query -> messages.count(type),
                SandboxMessage::id));
        grid.setEmptyStateText("Nothing yet. What Letterbook sends appears here by itself.");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAriaLabel("Messages that the sandbox took");
        grid.setSizeFull();
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (!showing) {
                choose.accept(change.getValue());
            }
        });
    }

    void show(CommunicationType chosen, @Nullable SandboxMessage selected) {
        showing = true;
        if (chosen != type) {
            type = chosen;
            grid.getDataProvider().refreshAll();
        }
        if (!Objects.equals(grid.asSingleSelect().getValue(), selected)) {
            grid.asSingleSelect().setValue(selected);
        }
        showing = false;
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private static String about(SandboxMessage message) {
        return message.subject().isBlank() ? message.text() : message.subject();
    }

    private static String standing(SandboxMessage message) {
        return message.state() == null ? message.provider() : message.provider() + " · " + message.state();
    }
}
