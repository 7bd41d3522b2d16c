package letterbook.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import letterbook.base.ui.EmptyState;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationQueries;
import letterbook.communication.CommunicationRow;
import letterbook.communication.Starts;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import letterbook.subject.SubjectSection;
import letterbook.subject.SubjectType;
import org.springframework.stereotype.Service;

/** The section of an invoice's or contract's page that shows the messages about it. */
@Service
class SubjectCommunication implements SubjectSection {

    /** A subject has a handful; more are found by its number in the list of all. */
    private static final int MOST = 50;

    private final CommunicationQueries queries;
    private final Starts starts;
    private final EntryDesk desk;
    private final CurrentUser user;

    SubjectCommunication(CommunicationQueries queries, Starts starts, EntryDesk desk, CurrentUser user) {
        this.queries = queries;
        this.starts = starts;
        this.desk = desk;
        this.user = user;
    }

    @Override
    public String title() {
        return "Communication";
    }

    @Override
    public boolean isPermitted() {
        return user.may(Permission.READ_COMMUNICATION_ENTRY);
    }

    @Override
    public Component content(SubjectType type, long subjectId, String number) {
        var rows = queries.ofSubject(type, subjectId, MOST);
        if (rows.isEmpty()) {
            return new EmptyState(
                    "No communication yet about this " + type.label().toLowerCase(java.util.Locale.ENGLISH) + ".");
        }
        var words = desk.rowWords();
        var list = new UnorderedList();
        list.addClassName("subject-communication");
        rows.forEach(row -> list.add(item(row, words)));
        return user.may(Permission.START_COMMUNICATION) ? new Div(startAgain(type, subjectId, number), list) : list;
    }

    private Component startAgain(SubjectType type, long subjectId, String number) {
        var button = new Button("Start again…");
        button.addClassName("subject-start");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            var dialog = new StartDialog(starts.of(type, subjectId, number), chosen -> {
                var made = starts.start(chosen, number, Actor.person(user.displayName()));
                click.getSource().getUI().ifPresent(ui -> ui.navigate(RowWords.href(made.id())));
            });
            dialog.addDetachListener(closed -> button.setEnabled(true));
            dialog.open();
        });
        return button;
    }

    private static ListItem item(CommunicationRow row, RowWords words) {
        var title = new Anchor(RowWords.href(row.id()), row.title());
        var repetition = new Span(words.repetition(row));
        repetition.addClassName("row-repetition");
        repetition.setVisible(!repetition.getText().isEmpty());
        var receiver = new Span(words.receiver(row));
        receiver.addClassName("row-receiver");
        var sent = new Span(words.sent(row));
        sent.addClassName("subject-sent");
        var error = new Span(words.error(row));
        error.addClassName("row-error-text");
        error.setVisible(!error.getText().isEmpty());
        return new ListItem(
                title, repetition, new ChannelLabel(row.type()), receiver, sent, new StatusBadge(row.status()), error);
    }
}
