package letterbook.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import letterbook.settings.ChannelState;
import org.jspecify.annotations.Nullable;

/** One provider; shows news of it in place, so that the focus stays. */
class ChannelRow extends ListItem {

    private final ChannelWords words;
    private final boolean mayReadEntries;
    private final H2 provider = new H2();
    private final Div type = new Div();
    private final Span badge = new Span();
    private final Paragraph story = new Paragraph();
    private final Paragraph fix = new Paragraph();
    private final Span waiting = new Span();
    private final Div stuck = new Div();
    private final Button tryNow = new Button("Try now…");
    private @Nullable ChannelState shown;

    ChannelRow(ChannelWords words, boolean mayReadEntries, Runnable tryAsked) {
        this.words = words;
        this.mayReadEntries = mayReadEntries;

        type.addClassName("secondary");
        badge.addClassName("status-badge");
        fix.addClassName("secondary");
        tryNow.addThemeVariants(ButtonVariant.PRIMARY);
        tryNow.addClickListener(click -> tryAsked.run());
        addClassName("channel");

        var name = new Div(provider, type);
        name.addClassName("channel-name");
        var state = new Div(badge, story, fix);
        state.addClassName("channel-state");
        state.getElement().setAttribute("aria-live", "polite");
        var numbers = new Div(waiting, stuck);
        numbers.addClassName("channel-numbers");
        var action = new Div(tryNow);
        action.addClassName("channel-action");
        add(name, state, numbers, action);
    }

    void show(ChannelState state) {
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        provider.setText(state.provider());
        showType(state);
        showBadge(state);
        story.setText(words.story(state));
        fix.setText(words.fix(state));
        fix.setVisible(!fix.getText().isEmpty());
        waiting.setText(words.waiting(state));
        showStuck(state);
        tryNow.setVisible(state.pause() != null);
        tryNow.setAriaLabel("Try " + state.provider() + " now…");
    }

    private void showBadge(ChannelState state) {
        badge.removeAll();
        badge.removeClassNames("status-green", "status-red", "status-blue");
        var icon = icon(state);
        icon.getElement().setAttribute("aria-hidden", "true");
        badge.add(icon, new Span(words.state(state)));
        if (state.pause() != null) {
            badge.addClassName("status-red");
        } else if (state.setup() == ChannelState.Setup.CONFIGURED) {
            badge.addClassName("status-green");
        } else if (state.setup() == ChannelState.Setup.SANDBOX) {
            badge.addClassName("status-blue");
        }
    }

    private void showType(ChannelState state) {
        type.removeAll();
        var label = state.type().label();
        type.add(
                mayReadEntries
                        ? new Anchor("communications?type=" + state.type().apiName(), label)
                        : new Span(label));
    }

    private void showStuck(ChannelState state) {
        stuck.removeAll();
        var text = words.stuck(state);
        stuck.add(
                state.stuck() > 0 && mayReadEntries
                        ? new Anchor(
                                "communications?show=stuck&type=" + state.type().apiName(), text)
                        : new Span(text));
    }

    private static Icon icon(ChannelState state) {
        if (state.pause() != null) {
            return VaadinIcon.PAUSE.create();
        }
        return switch (state.setup()) {
            case CONFIGURED -> VaadinIcon.CHECK_CIRCLE.create();
            case SANDBOX -> VaadinIcon.FLASK.create();
            case MISSING -> VaadinIcon.MINUS_CIRCLE_O.create();
        };
    }
}
