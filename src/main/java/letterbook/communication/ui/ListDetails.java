package letterbook.communication.ui;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import letterbook.base.ui.Notices;
import letterbook.communication.CommunicationRow;
import org.jspecify.annotations.Nullable;

/** The details dialog of a list: opens, walks and closes it. */
final class ListDetails implements DetailsDialog.Walk {

    private final EntryDesk desk;
    private final CommunicationRows rows;
    private final Consumer<@Nullable Long> shown;
    private final LongConsumer made;
    private @Nullable DetailsDialog dialog;
    private @Nullable Long entry;

    /**
     * @param shown called with the entry that is shown now by the reader's choice, null when the dialog was closed
     * @param made called with an entry that the reader made
     */
    ListDetails(EntryDesk desk, CommunicationRows rows, Consumer<@Nullable Long> shown, LongConsumer made) {
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

    @Override
    public boolean canStep(int distance) {
        return entry != null && rows.neighbour(entry, distance).isPresent();
    }

    @Override
    public void step(int distance) {
        if (entry != null) {
            rows.neighbour(entry, distance).map(CommunicationRow::id).ifPresent(this::goTo);
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
    }

    private void closeQuietly() {
        var open = dialog;
        dialog = null;
        if (open != null) {
            open.close();
        }
    }
}
