package letterbook.communication;

import letterbook.base.CommunicationType;

/** Hides most of a receiver: {@code j•••@example.com}, {@code +31 6 •••• 12}. */
public final class ReceiverMask {

    private ReceiverMask() {}

    public static String mask(CommunicationType type, String receiver) {
        if (receiver.isEmpty()) {
            return receiver;
        }
        return switch (type) {
            case EMAIL -> email(receiver);
            case SMS -> phone(receiver);
            case POST, MANUAL -> "•••" + afterLast(receiver, ',');
            case E_INVOICE -> "•••" + receiver.substring(Math.max(0, receiver.length() - 2));
        };
    }

    private static String email(String address) {
        var at = address.lastIndexOf('@');
        return at < 1 ? "•••" : address.charAt(0) + "•••" + address.substring(at);
    }

    private static String phone(String number) {
        return number.length() < 8
                ? "••••"
                : number.substring(0, 3) + " " + number.charAt(3) + " •••• " + number.substring(number.length() - 2);
    }

    private static String afterLast(String text, char separator) {
        var at = text.lastIndexOf(separator);
        return at < 0 ? "" : text.substring(at);
    }
}
