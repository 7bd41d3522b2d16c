package letterbook.channel.email;

import org.jspecify.annotations.Nullable;

/** How the attempt to hand a mail to the server ended. */
sealed interface Handover {

    record Accepted(SmtpReply reply) implements Handover {}

    /** The server said no, at any point of the dialogue about this mail. */
    record Refused(SmtpReply reply) implements Handover {}

    /** The server did not take our sender, before it knew the recipient. */
    record SenderRefused(SmtpReply reply) implements Handover {}

    /** Nobody listens where the server should be, or its name is unknown. */
    record Unreachable(String why) implements Handover {}

    /** There was no connection, or it ended before the mail was complete: the server does not have it. */
    record NotConnected(String why) implements Handover {}

    /** The server did not want the connection. */
    record Unwelcome(SmtpReply reply) implements Handover {}

    record NoSignIn(@Nullable SmtpReply reply, String why) implements Handover {}

    record NotSecure(String why) implements Handover {}

    /** The mail was complete and the server's answer never came. */
    record Unanswered(String why) implements Handover {}
}
