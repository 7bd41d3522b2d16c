package letterbook.channel.einvoice;

/** For tests of transports. */
public final class PeppolInvoicesForTests {

    private PeppolInvoicesForTests() {}

    public static PeppolInvoices make() {
        return new PeppolInvoices(new PeppolRules());
    }
}
