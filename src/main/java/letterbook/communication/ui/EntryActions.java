package letterbook.communication.ui;

import java.util.Optional;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.MadeMessage;

/** What the reader of an entry's details may ask for. */
interface EntryActions {

    /** Shows another entry in the place of this one. */
    void open(long id);

    void resend(CommunicationDetails details);

    /** Asks how and when somebody sent it by hand. */
    void markSent(CommunicationDetails details);

    /** Asks why it cannot be sent by hand. */
    void markImpossible(CommunicationDetails details);

    /** What there is to see of the message; empty before it is made and once it is kept no longer. */
    Optional<MadeMessage> made(CommunicationDetails details);

    /** The document that the message is. Throws when it is kept no longer. */
    byte[] madeDocument(CommunicationDetails details);

    /** Shows the message as it was sent. */
    void showMessage(CommunicationDetails details);

    /** The bytes of a document as it was sent. Throws when it is kept no longer. */
    byte[] document(CommunicationDetails details, String name);
}
