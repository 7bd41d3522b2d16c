package letterbook.demo;

import java.util.random.RandomGenerator;
import letterbook.communication.Route;
import letterbook.customer.CustomerDetails;

/** What stood on a customer's card before someone corrected it. */
final class Receivers {

    private Receivers() {}

    /** The way a message went then, when it goes the given way now. */
    static Route then(Mishap mishap, Route now, CustomerDetails customer, RandomGenerator random) {
        return switch (mishap.receiver()) {
            case SAME -> now;
            case MISSING -> to("", now);
            case MALFORMED -> to(malformed(now, customer), now);
            case OTHER -> to(other(mishap, now, customer, random), now);
        };
    }

    private static String malformed(Route now, CustomerDetails customer) {
        return switch (now.type()) {
            case EMAIL -> now.receiver().replaceFirst("\\.[a-z]+$", "");
            case SMS -> "+31201234567";
            case POST, MANUAL -> now.receiver().replaceFirst(", [^,]*, ", ", ");
            case E_INVOICE -> customer.name();
        };
    }

    private static String other(Mishap mishap, Route now, CustomerDetails customer, RandomGenerator random) {
        var receiver = now.receiver();
        return switch (now.type()) {
            case EMAIL ->
                mishap == Mishap.UNKNOWN_DOMAIN ? receiver.replaceFirst("@.*", "@mail.invalid") : swapped(receiver);
            case SMS -> mishap == Mishap.LANDLINE ? "+31201234567" : otherMobile(customer, random);
            case POST, MANUAL -> "Oude Singel " + random.nextInt(1, 90) + receiver.substring(receiver.indexOf(','));
            case E_INVOICE -> receiver.substring(0, receiver.length() - 1) + random.nextInt(10);
        };
    }

    /** Two letters in the wrong order, as people type. */
    private static String swapped(String email) {
        return email.length() < 4 || email.indexOf('@') < 4
                ? "x" + email
                : email.charAt(0) + "" + email.charAt(2) + email.charAt(1) + email.substring(3);
    }

    private static String otherMobile(CustomerDetails customer, RandomGenerator random) {
        var country = customer.address().country();
        return Country.mobile(country == null ? "NL" : country, random);
    }

    private static Route to(String receiver, Route now) {
        return new Route(now.type(), receiver, now.language(), now.reason(), now.skip());
    }
}
