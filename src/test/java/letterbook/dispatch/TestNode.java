package letterbook.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.Ledger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node's pipeline around a channel of the test, with a clock that can be moved; the database is everybody's. */
final class TestNode {

    private static final DispatchSettings SETTINGS = new DispatchSettings(
            true,
            1,
            1,
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(28),
            Duration.ofMinutes(1),
            Map.of());

    final ProviderPauses pauses;
    final ProviderGate gate;
    private final SendJob job;
    private final TransactionTemplate transactions;

    TestNode(ApplicationContext context, Clock clock, Channel channel) {
        transactions = context.getBean(TransactionTemplate.class);
        var channels = new Channels(List.of(channel));
        var jdbc = context.getBean(JdbcClient.class);
        pauses = proxied(context, new ProviderPauses(jdbc, new WaitingJobs(jdbc, channels, clock), SETTINGS, clock));
        gate = new ProviderGate(pauses, context.getBean(ErrorCatalogue.class), SETTINGS, clock);
        var ledger = context.getBean(Ledger.class);
        job = new SendJob(
                proxied(context, new Preparation(context.getBean(Workbench.class), ledger, channels, gate, clock)),
                new Settlement(
                        ledger,
                        context.getBean(Receipts.class),
                        gate,
                        new RetryPolicy(Duration.ofSeconds(30), Duration.ofMinutes(28), new Random(1)),
                        clock));
    }

    /** Carries the entry on once, as its job does; tells when to do so again. */
    Optional<Instant> run(long id) {
        var ending = job.run(id);
        return Objects.requireNonNull(transactions.execute(transaction -> ending.note()));
    }

    /** With its transactions. */
    @SuppressWarnings("unchecked")
    static <T> T proxied(ApplicationContext context, T bean) {
        return (T) context.getAutowireCapableBeanFactory()
                .applyBeanPostProcessorsAfterInitialization(
                        bean, bean.getClass().getName());
    }
}
