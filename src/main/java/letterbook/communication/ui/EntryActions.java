package letterbook.communication.ui;

import letterbook.communication.CommunicationDetails;

/** What the reader of an entry's details may ask for. */
interface EntryActions {

    /** Shows another entry in the place of this one. */
    void open(long id);

    void resend(CommunicationDetails details);

    /** Shows the message as it was sent. */
    void showMessage(CommunicationDetails details);

    /** The bytes of a document as it was sent. Throws when it is kept no longer. */
    byte[] document(CommunicationDetails details, String name);
}
