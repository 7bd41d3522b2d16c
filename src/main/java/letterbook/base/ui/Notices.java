package letterbook.base.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.jspecify.annotations.Nullable;

/** Short messages at the edge of the page, which screen readers read out when they have finished what they say. */
public final class Notices {

    private static final int LONG_ENOUGH_TO_READ_MILLIS = 6000;

    private Notices() {}

    /** Tells that something worked; goes away by itself. */
    public static Notification success(String text) {
        return show(text, NotificationVariant.SUCCESS, LONG_ENOUGH_TO_READ_MILLIS);
    }

    /** Tells something that needs no reaction; goes away by itself. */
    public static Notification info(String text) {
        return show(text, null, LONG_ENOUGH_TO_READ_MILLIS);
    }

    /** Tells what went wrong and what to do; stays until it is closed. */
    public static Notification failure(String text) {
        return show(text, NotificationVariant.ERROR, 0);
    }

    private static Notification show(String text, @Nullable NotificationVariant variant, int duration) {
        var notice = new Notification();
        var close = new Button("Close", event -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var row = new Div(new Div(new Text(text)), close);
        row.addClassName("notice");
        notice.add(row);
        notice.setPosition(Position.BOTTOM_START);
        notice.setDuration(duration);
        if (variant != null) {
            notice.addThemeVariants(variant);
        }
        notice.open();
        return notice;
    }
}
