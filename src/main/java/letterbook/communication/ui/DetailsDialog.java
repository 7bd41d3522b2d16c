package letterbook.communication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import letterbook.communication.CommunicationDetails;

/** The details of an entry above its list; arrow keys walk through the list. */
final class DetailsDialog extends Dialog {

    /** Within this the dialog above it has gone. */
    private static final int CLOSING_MILLIS = 400;

    private final EntryPanel panel;
    private final Button newer = button(VaadinIcon.ANGLE_LEFT, "Newer entry (left arrow)");
    private final Button older = button(VaadinIcon.ANGLE_RIGHT, "Older entry (right arrow)");

    /** What the dialog asks of the list under it. */
    interface Walk {
        boolean canStep(int distance);

        /** @param distance 1 for the next row of the list, -1 for the one before */
        void step(int distance);

        void closed();
    }

    private final Walk walk;

    DetailsDialog(EntryPanel panel, Walk walk) {
        this.panel = panel;
        this.walk = walk;
        var close = button(VaadinIcon.CLOSE, "Close");

        addClassName("details-dialog");
        setDraggable(false);

        newer.addClickListener(click -> step(-1));
        older.addClickListener(click -> step(1));
        close.addClickListener(click -> close());
        onKey("ArrowLeft", -1);
        onKey("ArrowRight", 1);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                walk.closed();
            }
        });

        getHeader().add(newer, older, close);
        add(panel);
    }

    void show(CommunicationDetails details) {
        setHeaderTitle(details.row().title());
        panel.show(details);
        newer.setEnabled(walk.canStep(-1));
        older.setEnabled(walk.canStep(1));
    }

    /** For who has just closed a question above it: what they pressed to ask it may be disabled now. */
    void takeFocus() {
        getElement()
                .executeJs(
                        "setTimeout(() => { if (document.activeElement === document.body) this.focus() }, $0)",
                        CLOSING_MILLIS);
    }

    private void step(int distance) {
        if (walk.canStep(distance)) {
            walk.step(distance);
        }
    }

    private void onKey(String key, int distance) {
        getElement()
                .addEventListener("keydown", event -> step(distance))
                .setFilter("event.key === '" + key + "' && !event.altKey && !event.ctrlKey && !event.metaKey");
    }

    private static Button button(VaadinIcon icon, String label) {
        var button = new Button(icon.create());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
