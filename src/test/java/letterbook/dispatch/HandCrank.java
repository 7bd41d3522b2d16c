package letterbook.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.DispatchQueue;
import letterbook.communication.Ledger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The pipeline with a channel of the test, moved step by step, so that it can stop where a crash would. */
@Component
public class HandCrank {

    private final ApplicationContext context;
    private final Workbench workbench;
    private final Ledger ledger;
    private final ProviderGate gate;
    private final Settlement settlement;
    private final Acceptance acceptance;
    private final DispatchQueue queue;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    HandCrank(
            ApplicationContext context,
            Workbench workbench,
            Ledger ledger,
            ProviderGate gate,
            Settlement settlement,
            Acceptance acceptance,
            DispatchQueue queue,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.context = context;
        this.workbench = workbench;
        this.ledger = ledger;
        this.gate = gate;
        this.settlement = settlement;
        this.acceptance = acceptance;
        this.queue = queue;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** An entry that only the test carries on. */
    public CommunicationEntry accept(CommunicationRequest request) {
        return transactions.execute(status -> {
            var entry = acceptance.accept(request, Actor.workflow("billing"));
            jdbc.sql("delete from " + JobLane.tableOf(entry.type(), entry.urgency()) + " where task_instance = ?")
                    .param(Long.toString(entry.id()))
                    .update();
            return entry;
        });
    }

    /** Lets the application carry it on, as after a start. */
    public void letGo(CommunicationEntry entry) {
        transactions.executeWithoutResult(status -> queue.enqueue(List.of(entry)));
    }

    public Cranked over(Channel channel, Clock clock) {
        return new Cranked(channel, clock);
    }

    /** A pipeline with one channel. */
    public final class Cranked {

        private final Preparation preparation;
        private final SendJob job;

        private Cranked(Channel channel, Clock clock) {
            preparation = TestNode.proxied(
                    context, new Preparation(workbench, ledger, new Channels(List.of(channel)), gate, clock));
            job = new SendJob(preparation, settlement);
        }

        /** Carries it on by one step; tells when to come again. */
        public Optional<Instant> run(CommunicationEntry entry) {
            var ending = job.run(entry.id());
            return transactions.execute(status -> ending.note());
        }

        /** Notes the intent to call the provider, and crashes; tells what it would have called with. */
        public Delivery crashBeforeTheCall(CommunicationEntry entry) {
            return switch (preparation.next(entry.id())) {
                case Step.Attempt attempt -> attempt.delivery();
                case Step.Look look -> look.delivery();
                case Step.Rest rest -> throw new IllegalStateException("Nothing to do until " + rest.until());
            };
        }

        /** Calls the provider, and crashes before the answer is noted. */
        public Outcome crashAfterTheCall(CommunicationEntry entry) {
            return switch (preparation.next(entry.id())) {
                case Step.Attempt attempt -> attempt.call().apply(attempt.delivery());
                case Step.Look look -> look.call().apply(look.delivery());
                case Step.Rest rest -> throw new IllegalStateException("Nothing to do until " + rest.until());
            };
        }
    }
}
