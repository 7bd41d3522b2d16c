package letterbook.communication.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import letterbook.base.ui.Notices;
import org.jspecify.annotations.Nullable;

/** The details dialog of a list: opens, walks and closes it. */
final class ListDetails implements DetailsDialog.Walk {

    /** Finds the entry so many places below another, above when negative; empty at both ends. */
    @FunctionalInterface
    interface Neighbours {
        Optional<Long> neighbour(long id, int distance);
    }

    private final EntryDesk desk;
    private final Neighbours rows;
    private final Consumer<@Nullable Long> shown;
    private final LongConsumer made;
    private @Nullable DetailsDialog dialog;
    private @Nullable Long entry;

    /**
     * @param shown called with the entry that is shown now by the reader's choice, null when the dialog was closed
     * @param made called with an entry that the reader made
     */
    ListDetails(EntryDesk desk, Neighbours rows, Consumer<@Nullable Long> shown, LongConsumer made) {
        this.desk = desk;
        this.rows = rows;
        this.shown = shown;
        this.made = made;
    }

    /** Shows the entry, or closes the dialog when there is none. */
    void show(@Nullable Long id) {
        entry = id;
        if (id == null) {
            closeQuietly();
            return;
        }
        var details = desk.find(id);
        if (details.isEmpty()) {
            Notices.failure("This communication entry does not exist. Check the address.");
            return;
        }
        if (dialog == null) {
            dialog = new DetailsDialog(desk.panel(this::goTo, this::made), this);
        }
        dialog.show(details.get());
        dialog.open();
    }

    /** The list is no longer on the page, so its details do not belong there either. */
    void leave() {
        entry = null;
        closeQuietly();
    }

    @Override
    public boolean canStep(int distance) {
        return entry != null && rows.neighbour(entry, distance).isPresent();
    }

    @Override
    public void step(int distance) {
        if (entry != null) {
            rows.neighbour(entry, distance).ifPresent(this::goTo);
        }
    }

    @Override
    public void closed() {
        dialog = null;
        if (entry != null) {
            entry = null;
            shown.accept(null);
        }
    }

    private void goTo(long id) {
        show(id);
        shown.accept(id);
    }

    private void made(long id) {
        made.accept(id);
        show(id);
        if (dialog != null) {
            dialog.takeFocus();
        }
    }

    private void closeQuietly() {
        var open = dialog;
        dialog = null;
        if (open != null) {
            open.close();
        }
    }
}
