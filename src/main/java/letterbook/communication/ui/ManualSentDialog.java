package letterbook.communication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import letterbook.base.ui.PickerWords;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.ManualOutcome;

/** Asks how and when a message was sent by hand. */
final class ManualSentDialog extends Dialog {

    private static final int LONGEST_WAY = 100;
    private static final int LONGEST_NOTE = 300;

    /** What the reader tells. */
    record Sent(String how, String note, Instant at) {}

    private final ReaderFormat format;
    private final LocalDateTime latest;
    private final ComboBox<String> how = new ComboBox<>("How was it sent?");
    private final DateTimePicker when = new DateTimePicker("When?");
    private final TextArea note = new TextArea("Note (optional)");

    /**
     * @param now offered as the time of sending
     * @param settle stores what the reader tells
     * @param settled called with what came of it, after the dialog has closed
     */
    ManualSentDialog(
            String title,
            ReaderFormat format,
            Instant now,
            Function<Sent, ManualOutcome> settle,
            Consumer<ManualOutcome> settled) {
        this.format = format;
        // a minute that has begun counts
        latest = LocalDateTime.ofInstant(now, format.zone()).truncatedTo(ChronoUnit.MINUTES);
        var cancel = new Button("Cancel", click -> close());
        var confirm = new Button("Mark as sent");

        setHeaderTitle("Mark as sent: " + title);
        addClassName("manual-dialog");
        how.setItems("By post", "By registered post", "By e-mail", "By telephone", "Handed over in person");
        how.setAllowCustomValue(true);
        how.setRequiredIndicatorVisible(true);
        how.setHelperText("Choose, or type your own words");
        when.setLocale(format.locale());
        when.setDatePickerI18n(PickerWords.of(format.locale()));
        when.setStep(Duration.ofMinutes(15));
        when.setMax(latest);
        when.setValue(latest);
        when.setRequiredIndicatorVisible(true);
        note.setMaxLength(LONGEST_NOTE);
        note.setMinRows(3);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);

        how.addCustomValueSetListener(typed -> how.setValue(typed.getDetail()));
        confirm.addClickListener(click -> {
            if (isComplete()) {
                var outcome = settle.apply(new Sent(how.getValue(), note.getValue(), sentAt(now)));
                close();
                settled.accept(outcome);
            } else {
                confirm.setEnabled(true);
            }
        });

        var form = new Div(how, when, note);
        form.addClassName("manual-form");
        add(form);
        getFooter().add(cancel, confirm);
        how.focus();
    }

    private boolean isComplete() {
        var way = how.getValue();
        var moment = when.getValue();
        how.setInvalid(way == null || way.isBlank() || way.length() > LONGEST_WAY);
        how.setErrorMessage(
                way == null || way.isBlank()
                        ? "Say how it was sent."
                        : "Say it in at most " + LONGEST_WAY + " characters; there is a note for more.");
        when.setInvalid(moment == null || moment.isAfter(latest));
        when.setErrorMessage(moment == null ? "Enter a day and a time." : "It cannot have been sent in the future.");
        return !how.isInvalid() && !when.isInvalid();
    }

    private Instant sentAt(Instant now) {
        return when.getValue().equals(latest)
                ? now
                : when.getValue().atZone(format.zone()).toInstant();
    }
}
