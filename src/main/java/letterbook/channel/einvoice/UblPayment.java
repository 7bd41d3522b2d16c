package letterbook.channel.einvoice;

import letterbook.customer.PaymentMethod;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BranchType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;

/** How a UBL document is to be paid. */
final class UblPayment {

    /** UNCL 4461. */
    private static final String SEPA_CREDIT_TRANSFER = "58";

    /** Says that it is collected without naming the mandate, which code 59 demands and which is not known here. */
    private static final String STANDING_AGREEMENT = "57";

    private UblPayment() {}

    static PaymentMeansType means(InvoiceData data) {
        var means = new PaymentMeansType();
        var collected = data.buyer().details().paymentMethod() == PaymentMethod.DIRECT_DEBIT;
        means.setPaymentMeansCode(collected ? STANDING_AGREEMENT : SEPA_CREDIT_TRANSFER);
        means.addPaymentID(new PaymentIDType(data.paymentReference()));
        if (!collected && data.payeeIban() != null) {
            means.setPayeeFinancialAccount(account(data, data.payeeIban()));
        }
        return means;
    }

    private static FinancialAccountType account(InvoiceData data, String iban) {
        var account = new FinancialAccountType();
        account.setID(iban);
        account.setName(data.seller().name());
        var bic = data.seller().identity().bic();
        if (bic != null && iban.equals(data.seller().iban())) {
            var bank = new BranchType();
            bank.setID(bic);
            account.setFinancialInstitutionBranch(bank);
        }
        return account;
    }
}
