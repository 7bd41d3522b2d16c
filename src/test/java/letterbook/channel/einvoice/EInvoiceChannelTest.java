package letterbook.channel.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import letterbook.communication.MessageContent;
import letterbook.customer.CustomerDetails;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.dispatch.CannotBeMadeException;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Draft;
import letterbook.dispatch.Outcome;
import letterbook.subject.InvoiceContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

class EInvoiceChannelTest {

    private static final CustomerDetails IN_FRANCE = InvoiceExamples.buyer()
            .with(new EInvoicing(EInvoiceNetwork.CHORUS_PRO, null, "73282932000074", null, null));

    /** Carries to one network and writes its own name. */
    private record Carrier(String name, EInvoiceNetwork network) implements EInvoiceTransport {

        @Override
        public String provider() {
            return network.label();
        }

        @Override
        public boolean carries(EInvoiceNetwork asked) {
            return asked == network;
        }

        @Override
        public Optional<String> problemWith(String receiver, CustomerDetails customer) {
            return Optional.of("ASKED_" + network);
        }

        @Override
        public MessageContent.Document form(InvoiceDocument invoice) {
            return new MessageContent.Document(name, "application/xml", new byte[0]);
        }

        @Override
        public Outcome send(Delivery delivery) {
            return new Outcome.Delivered(name, null);
        }

        @Override
        public Outcome reconcile(Delivery delivery) {
            return new Outcome.Delivered(name, "reconciled");
        }

        @Override
        public Outcome poll(Delivery delivery) {
            return new Outcome.Delivered(name, "polled");
        }
    }

    private final EInvoiceChannel both = new EInvoiceChannel(List.of(
            new Carrier("storecove", EInvoiceNetwork.PEPPOL), new Carrier("chorus-pro", EInvoiceNetwork.CHORUS_PRO)));
    private final EInvoiceChannel peppolOnly =
            new EInvoiceChannel(List.of(new Carrier("storecove", EInvoiceNetwork.PEPPOL)));

    @ParameterizedTest
    @CsvSource({"0106:12345678,             Peppol,     storecove", "Chorus Pro 73282932000074, Chorus Pro, chorus-pro"
    })
    void theReceiverTellsWhoCarries(String receiver, String provider, String carrier) {
        assertThat(both.provider(receiver)).isEqualTo(provider);
        assertThat(both.send(delivery(receiver))).isEqualTo(new Outcome.Delivered(carrier, null));
        assertThat(both.reconcile(delivery(receiver))).isEqualTo(new Outcome.Delivered(carrier, "reconciled"));
        assertThat(both.poll(delivery(receiver))).isEqualTo(new Outcome.Delivered(carrier, "polled"));
    }

    @Test
    void aCustomerWithoutSettingsHasNoPeppolId() {
        assertThat(both.problemWith("", InvoiceExamples.buyer().with((EInvoicing) null)))
                .contains("MISSING_PEPPOL_ID");
    }

    @Test
    void aReceiverThatIsMissingIsTheBusinessOfItsNetwork() {
        assertThat(both.problemWith("", IN_FRANCE)).contains("ASKED_CHORUS_PRO");
        assertThat(both.problemWith("", InvoiceExamples.buyer())).contains("ASKED_PEPPOL");
    }

    @Test
    void aNetworkThatNobodyCarriesToIsNotSetUp() {
        var receiver = "Chorus Pro 73282932000074";

        assertThat(peppolOnly.problemWith(receiver, IN_FRANCE)).contains("CHANNEL_UNAVAILABLE");
        assertThat(peppolOnly.provider(receiver)).isEqualTo("Chorus Pro");
        assertThat(peppolOnly.send(delivery(receiver))).isInstanceOf(Outcome.OutOfOrder.class);
    }

    @Test
    void anInvoiceIsMadeByWhoCarriesIt() {
        var content = both.generate(InvoiceExamples.draft("121.00", InvoiceContent.NONE));

        assertThat(content.text()).isEqualTo("Invoice 202500123 of 2026-11-01, 121.00 EUR, to 0106:12345678");
        assertThat(content.document()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"invoice.reminder, true", "contract.document, false", "customer.portal-invitation, false"})
    void onlyAnInvoiceIsAnInvoice(String scenario, boolean aboutAnInvoice) {
        var issued = InvoiceExamples.draft("121.00", InvoiceContent.NONE);
        var other = new Draft(
                scenario,
                issued.language(),
                aboutAnInvoice ? issued.names() : Map.of(),
                issued.receiver(),
                issued.customer(),
                issued.organisation(),
                List.of());

        assertThatThrownBy(() -> both.generate(other))
                .isInstanceOfSatisfying(
                        CannotBeMadeException.class,
                        fault -> assertThat(fault.code()).isEqualTo("EINVOICE_INVOICES_ONLY"));
    }

    /** Two ways to Peppol, one of which may be absent. */
    static class TwoWays {

        @Bean
        EInvoiceTransport storecove() {
            return new Carrier("storecove", EInvoiceNetwork.PEPPOL);
        }

        @Bean
        EInvoiceTransport as4() {
            return new Carrier("as4", EInvoiceNetwork.PEPPOL);
        }
    }

    /** As a transport without an account is. */
    static class NoWay {

        @Bean
        @Nullable
        EInvoiceTransport storecove() {
            return null;
        }
    }

    @ParameterizedTest
    @CsvSource({"storecove", "as4"})
    void theSettingsChooseTheWayToPeppol(String transport) {
        contexts(TwoWays.class)
                .withPropertyValues("letterbook.e-invoice.peppol.transport=" + transport)
                .run(context -> assertThat(
                                context.getBean(EInvoiceChannel.class).send(delivery("0106:12345678")))
                        .isEqualTo(new Outcome.Delivered(transport, null)));
    }

    @Test
    void withoutAWayThereIsNoChannel() {
        contexts(NoWay.class)
                .run(context -> assertThat(
                                context.getBeanProvider(EInvoiceChannel.class).getIfAvailable())
                        .isNull());
    }

    private static ApplicationContextRunner contexts(Class<?> transports) {
        return new ApplicationContextRunner()
                .withUserConfiguration(EInvoiceConfiguration.class, PeppolRules.class, transports);
    }

    private static Delivery delivery(String receiver) {
        return new Delivery(
                1, 1, Instant.EPOCH, null, receiver, "Jan", "nl", new MessageContent(null, null, ""), List.of());
    }
}
