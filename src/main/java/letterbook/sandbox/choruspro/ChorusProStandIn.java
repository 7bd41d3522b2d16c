package letterbook.sandbox.choruspro;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import letterbook.base.ConditionalOnSandbox;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.StandIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chorus Pro for the person who tries it out. */
@Component
@ConditionalOnSandbox
class ChorusProStandIn implements StandIn {

    private final Register register;
    private final Clock clock;

    ChorusProStandIn(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** What a person may let it answer: the states that follow, and what goes with them. */
    private enum Reply {
        INTEGRATED("Integrated", List.of("IN_INTEGRE", "DEPOSEE"), null),
        REJECTED_FLOW("Rejected flow (SIRET unknown)", List.of(Plan.REFUSED), null),
        UNREADABLE_FLOW("Rejected flow (not readable)", List.of(Plan.REFUSED), null),
        MADE_AVAILABLE("Made available", List.of("MISE_A_DISPOSITION"), null),
        SUSPENDED("Suspended", List.of("SUSPENDUE"), "Bon de commande manquant"),
        COMPLETED("Completed", List.of("COMPLETEE"), null),
        REJECTED_BY_BUYER("Rejected by the buyer", List.of("REJETEE"), "Prestation non conforme"),
        PAID("Paid", Plan.TO_PAYMENT, null);

        private final String label;
        private final List<String> states;
        private final @Nullable String comment;

        Reply(String label, List<String> states, @Nullable String comment) {
            this.label = label;
            this.states = states;
            this.comment = comment;
        }

        Answer answer() {
            return new Answer(name().toLowerCase(Locale.ROOT), label);
        }
    }

    @Override
    public String provider() {
        return Register.PROVIDER;
    }

    @Override
    public List<String> tricks() {
        return Stream.concat(
                        Arrays.stream(Trick.values())
                                .filter(trick -> trick != Trick.NONE)
                                .map(trick -> "Service code " + trick.keyword() + ": " + trick.words() + "."),
                        Arrays.stream(PublicBody.values())
                                .filter(body -> body != PublicBody.ANY)
                                .map(body -> "SIRET " + body.siret() + ": " + body.meaning() + "."))
                .toList();
    }

    @Override
    public List<Answer> answers(SandboxMessage message) {
        var filing = register.entry(message).filing();
        return replies(filing.state(clock.instant())).map(Reply::answer).toList();
    }

    private static Stream<Reply> replies(String state) {
        if (state.startsWith("IN_")) {
            return Plan.ENDS_OF_FLOW.contains(state)
                    ? Stream.empty()
                    : Stream.of(Reply.INTEGRATED, Reply.REJECTED_FLOW, Reply.UNREADABLE_FLOW);
        }
        return switch (state) {
            case "REJETEE", "A_RECYCLER", "MISE_EN_PAIEMENT" -> Stream.empty();
            case "SUSPENDUE" -> Stream.of(Reply.COMPLETED, Reply.REJECTED_BY_BUYER);
            case "DEPOSEE", "EN_COURS_ACHEMINEMENT", "COMPLETEE" ->
                Stream.of(Reply.MADE_AVAILABLE, Reply.SUSPENDED, Reply.REJECTED_BY_BUYER, Reply.PAID);
            // the buyer has it
            default -> Stream.of(Reply.SUSPENDED, Reply.REJECTED_BY_BUYER, Reply.PAID);
        };
    }

    @Override
    public void answer(SandboxMessage message, Answer answer) {
        var filing = register.entry(message).filing();
        Arrays.stream(Reply.values())
                .filter(reply -> reply.answer().key().equals(answer.key()))
                .findFirst()
                .ifPresent(reply -> register.turn(
                        message, toldWhy(filing, reply).turnedTo(clock.instant(), reply.states, reply.comment)));
    }

    private static Filing toldWhy(Filing filing, Reply reply) {
        return switch (reply) {
            case REJECTED_FLOW -> filing.faulty(Trick.REJET_SIRET.words(), false);
            case UNREADABLE_FLOW -> filing.faulty(Trick.REJET_XSD.words(), true);
            case INTEGRATED, MADE_AVAILABLE, SUSPENDED, COMPLETED, REJECTED_BY_BUYER, PAID -> filing;
        };
    }
}
