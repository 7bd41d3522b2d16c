package letterbook.communication.ui;

import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import letterbook.base.ui.Notices;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.Actor;
import letterbook.communication.ChangeFeed;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.CommunicationQueries;
import letterbook.communication.MadeMessage;
import letterbook.communication.MessageReader;
import letterbook.communication.Resends;
import letterbook.organisation.Organisations;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.springframework.stereotype.Service;

/** Joins the details of an entry, which know no service, to the services. */
@Service
class EntryDesk {

    /** With more changes at once than this, the details are read again only when they are among them. */
    private static final int FEW = 20;

    private final CommunicationQueries queries;
    private final Resends resends;
    private final MessageReader messages;
    private final ManualDialogs byHand;
    private final ChangeFeed feed;
    private final ErrorWords errors;
    private final Organisations organisations;
    private final CurrentUser user;

    EntryDesk(
            CommunicationQueries queries,
            Resends resends,
            MessageReader messages,
            ManualDialogs byHand,
            ChangeFeed feed,
            ErrorWords errors,
            Organisations organisations,
            CurrentUser user) {
        this.queries = queries;
        this.resends = resends;
        this.messages = messages;
        this.byHand = byHand;
        this.feed = feed;
        this.errors = errors;
        this.organisations = organisations;
        this.user = user;
    }

    Optional<CommunicationDetails> find(long id) {
        return queries.details(id);
    }

    EntryWords words() {
        return new EntryWords(ReaderFormat.forReader(organisations.current().zone()), errors);
    }

    RowWords rowWords() {
        return new RowWords(ReaderFormat.forReader(organisations.current().zone()), errors);
    }

    /**
     * A panel that keeps itself up to date while it is shown.
     *
     * @param goTo called with another entry of the chain that the reader wants to see
     * @param made called with an entry that the reader made by resending
     */
    EntryPanel panel(LongConsumer goTo, LongConsumer made) {
        var panel = new EntryPanel(
                words(),
                user.may(Permission.READ_MESSAGE_CONTENT),
                user.may(Permission.EDIT_CUSTOMERS),
                user.may(Permission.HANDLE_MANUAL_COMMUNICATION),
                new Actions(goTo, made));
        LiveUpdates.follow(panel, feed, null, ids -> refresh(panel, ids));
        return panel;
    }

    private void refresh(EntryPanel panel, Set<Long> changed) {
        panel.current()
                .filter(shown ->
                        changed.size() <= FEW || shown.chain().stream().anyMatch(link -> changed.contains(link.id())))
                .flatMap(shown -> queries.details(shown.row().id()))
                .ifPresent(panel::show);
    }

    private final class Actions implements EntryActions {

        private final LongConsumer goTo;
        private final LongConsumer made;

        Actions(LongConsumer goTo, LongConsumer made) {
            this.goTo = goTo;
            this.made = made;
        }

        @Override
        public void open(long id) {
            goTo.accept(id);
        }

        @Override
        public void resend(CommunicationDetails details) {
            var id = details.row().id();
            new ResendDialog(
                            resends.preview(id),
                            words(),
                            () -> made.accept(resends.resend(id, Actor.person(user.displayName()))
                                    .id()))
                    .open();
        }

        @Override
        public void markSent(CommunicationDetails details) {
            byHand.askHowSent(details.row().id(), details.row().title(), () -> refresh(details));
        }

        @Override
        public void markImpossible(CommunicationDetails details) {
            byHand.askWhyImpossible(details.row().id(), details.row().title(), () -> refresh(details));
        }

        /** The reader sees at once what they did. */
        private void refresh(CommunicationDetails details) {
            goTo.accept(details.row().id());
        }

        @Override
        public Optional<MadeMessage> made(CommunicationDetails details) {
            return messages.made(details.row().id());
        }

        @Override
        public byte[] madeDocument(CommunicationDetails details) {
            return messages.letter(details.row().id()).orElseThrow().bytes();
        }

        @Override
        public void showMessage(CommunicationDetails details) {
            messages.content(details.row().id())
                    .ifPresentOrElse(
                            message -> new MessageDialog(message, details.row().type()).open(),
                            () -> Notices.info("The message itself is kept for 60 days, and they are over."));
        }

        @Override
        public byte[] document(CommunicationDetails details, String name) {
            return messages.document(details.row().id(), name).orElseThrow();
        }
    }
}
