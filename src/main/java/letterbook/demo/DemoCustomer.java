package letterbook.demo;

import letterbook.customer.CustomerDetails;

/** A customer of the demo. */
record DemoCustomer(long id, String number, CustomerDetails details, Flaw flaw) {

    /** The language of the documents that belong to the customer. */
    String language() {
        return details.language() == null ? "nl" : details.language();
    }
}
