package letterbook.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Says whether test mode is on, and asks before it is switched. */
class TestModeSwitch extends Composite<Div> {

    private final Consumer<Boolean> switched;
    private final Paragraph state = new Paragraph();
    private final Button button = new Button();
    private boolean on;

    TestModeSwitch(Consumer<Boolean> switched) {
        this.switched = switched;
        button.addClickListener(click -> ask());
        getContent().addClassName("test-mode");
        getContent().add(state, button);
    }

    void show(boolean isOn) {
        on = isOn;
        state.setText(
                isOn
                        ? "Test mode is on. Messages are made and kept so that you can read them, and none is sent."
                        : "Test mode is off. Messages are sent.");
        button.setText(isOn ? "Switch test mode off…" : "Switch test mode on…");
    }

    private void ask() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(on ? "Switch test mode off?" : "Switch test mode on?");
        dialog.setText(
                on
                        ? "From now on messages really reach customers. Those that were made in test mode are not sent"
                                + " by themselves; resend them where they are needed."
                        : "From now on no message leaves, through any channel. Messages that no provider has taken yet"
                                + " are kept and not sent either. What providers have already is delivered and followed"
                                + " as usual. Other nodes follow within five seconds.");
        dialog.setCancelable(true);
        dialog.setConfirmText(on ? "Switch off and send messages" : "Switch on and send nothing");
        dialog.addConfirmListener(confirmed -> switched.accept(!on));
        dialog.open();
    }
}
