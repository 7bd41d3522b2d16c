package letterbook.sandbox.twilio;

import java.util.Map;

/** An error with which Twilio refuses a request. */
final class TwilioError extends RuntimeException {

    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(20003, "Authenticate"),
            Map.entry(20404, "The requested resource was not found"),
            Map.entry(20429, "Too Many Requests"),
            Map.entry(21211, "Invalid 'To' Phone Number"),
            Map.entry(21212, "Invalid 'From' Phone Number"),
            Map.entry(
                    21408,
                    "Permission to send an SMS has not been enabled for the region indicated by the 'To' number"),
            Map.entry(21602, "Message body is required"),
            Map.entry(21603, "A 'From' phone number is required"),
            Map.entry(21604, "A 'To' phone number is required"),
            Map.entry(21606, "The 'From' phone number provided is not a valid message-capable Twilio phone number"),
            Map.entry(21608, "The number is unverified. Trial accounts cannot send messages to unverified numbers"),
            Map.entry(21610, "Attempt to send to unsubscribed recipient"),
            Map.entry(21611, "This 'From' number has exceeded the maximum number of queued messages"),
            Map.entry(21612, "Message cannot be sent with the current combination of 'To' and 'From' parameters"),
            Map.entry(21614, "'To' number is not a valid mobile number"),
            Map.entry(21617, "The concatenated message body exceeds the 1600 character limit"),
            Map.entry(21635, "'To' number cannot be a landline"),
            Map.entry(30001, "Queue overflow"),
            Map.entry(30002, "Account suspended"),
            Map.entry(30003, "Unreachable destination handset"),
            Map.entry(30004, "Message blocked"),
            Map.entry(30005, "Unknown destination handset"),
            Map.entry(30006, "Landline or unreachable carrier"),
            Map.entry(30007, "Message filtered"),
            Map.entry(30008, "Unknown error"),
            Map.entry(30009, "Missing inbound segment"),
            Map.entry(30010, "Message price exceeds max price"),
            Map.entry(30409, "The message cannot be canceled in its current state"));

    private final int code;

    TwilioError(int code) {
        super(text(code));
        this.code = code;
    }

    int code() {
        return code;
    }

    int status() {
        return switch (code) {
            case 20003 -> 401;
            case 20404 -> 404;
            case 20429 -> 429;
            default -> 400;
        };
    }

    static String text(int code) {
        return TEXTS.getOrDefault(code, "Error " + code);
    }
}
