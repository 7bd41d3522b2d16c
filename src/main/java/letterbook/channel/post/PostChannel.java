package letterbook.channel.post;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.channel.post.PingenException.Kind;
import letterbook.communication.MessageContent;
import letterbook.customer.CustomerDetails;
import letterbook.dispatch.Channel;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Draft;
import letterbook.dispatch.Outcome;
import letterbook.organisation.Organisations;
import letterbook.template.AddressWindow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters through Pingen in two steps: a letter is made there, and once Pingen found it valid it is let go to print.
 * The first step costs nothing and prints nothing; the second can be repeated without printing twice.
 */
class PostChannel implements Channel {

    static final String PROVIDER = "Pingen";

    private static final Logger log = LoggerFactory.getLogger(PostChannel.class);

    /** Pingen checks within minutes and has printed within days. */
    private static final Duration CHECKED_WITHIN = Duration.ofMinutes(10);

    private static final Duration PRINTED_WITHIN = Duration.ofDays(5);
    private static final Duration LATER = Duration.ofMinutes(30);

    private final LetterMaker maker;
    private final PingenApi pingen;
    private final PingenAccount.Printing printing;
    private final Organisations organisations;
    private final PingenWords words;
    private final Duration firstLook;
    private final Clock clock;

    PostChannel(
            LetterMaker maker,
            PingenApi pingen,
            PingenAccount.Printing printing,
            Organisations organisations,
            PingenWords words,
            Duration firstLook,
            Clock clock) {
        this.maker = maker;
        this.pingen = pingen;
        this.printing = printing;
        this.organisations = organisations;
        this.words = words;
        this.firstLook = firstLook;
        this.clock = clock;
    }

    @Override
    public CommunicationType type() {
        return CommunicationType.POST;
    }

    @Override
    public String provider(String receiver) {
        return PROVIDER;
    }

    @Override
    public Optional<String> problemWith(String receiver, CustomerDetails customer) {
        return PostAddress.isComplete(receiver, customer.address()) ? Optional.empty() : Optional.of("INVALID_ADDRESS");
    }

    @Override
    public MessageContent generate(Draft draft) {
        return maker.make(draft);
    }

    /** An earlier try may have made the letter without our knowing: then that one is used. */
    @Override
    public Outcome send(Delivery delivery) {
        return orProblem(() -> accepted(
                (delivery.attempt() > 1 ? pingen.find(key(delivery.communicationId())) : Optional.<PingenLetter>empty())
                        .filter(PostChannel::isOfUse)
                        .orElseGet(() -> create(delivery)),
                delivery));
    }

    /** Asks for the letter, and makes it with the same key where there is none: Pingen makes one letter for a key. */
    @Override
    public Outcome reconcile(Delivery delivery) {
        return orProblem(() -> accepted(
                pingen.find(key(delivery.communicationId()))
                        .filter(PostChannel::isOfUse)
                        .orElseGet(() -> create(delivery)),
                delivery));
    }

    @Override
    public Outcome poll(Delivery delivery) {
        return orProblem(() -> {
            var letter = pingen.letter(Objects.requireNonNull(delivery.providerRef()));
            return letter.stage() == LetterStage.READY ? letGo(letter, delivery) : outcome(letter, delivery);
        });
    }

    private PingenLetter create(Delivery delivery) {
        var document = Objects.requireNonNull(delivery.content().document());
        var upload = pingen.upload(document.bytes());
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("file_original_name", attempt(delivery) + "_" + document.name());
        attributes.put("file_url", upload.url());
        attributes.put("file_url_signature", upload.signature());
        attributes.put(
                "address_position",
                maker.window(receiverCountry(delivery), organisations.current()) == AddressWindow.LEFT
                        ? "left"
                        : "right");
        attributes.put("auto_send", false);
        attributes.put("delivery_product", printing.product());
        attributes.put("print_mode", printing.mode());
        attributes.put("print_spectrum", printing.spectrum());
        if (printing.isRegistered()) {
            attributes.put("meta_data", metaData(delivery));
        }
        return pingen.create(attributes, attempt(delivery) + "-create");
    }

    private Map<String, Object> metaData(Delivery delivery) {
        var sender = organisations.current();
        return Map.of(
                "recipient", PostAddress.parts(delivery.receiverName(), delivery.receiver()),
                "sender", PostAddress.parts(sender.name(), sender.address().oneLine()));
    }

    /** Pingen takes it once: where an answer was lost it is in another state by now, and that is the news. */
    private Outcome letGo(PingenLetter letter, Delivery delivery) {
        PingenLetter sent;
        try {
            sent = pingen.send(letter.id(), printing, attempt(delivery) + "-send");
        } catch (PingenException other) {
            if (other.kind() != Kind.WRONG_STATE) {
                throw other;
            }
            sent = pingen.letter(letter.id());
        }
        if (sent.replayed()) {
            sent = pingen.letter(letter.id());
        }
        return sent.stage() == LetterStage.READY ? backFromPrint(sent) : outcome(sent, delivery);
    }

    /** It was let go before and came back to be ready, as letters do that waited too long for credit. */
    private Outcome backFromPrint(PingenLetter letter) {
        return pingen.events(letter.id()).reversed().stream()
                .filter(event -> event.code().endsWith("_expired"))
                .findFirst()
                .flatMap(event -> words.explained(event.code()))
                .<Outcome>map(entry -> new Outcome.Refused(entry.status(), entry.code(), "Pingen took it back"))
                .orElseGet(() -> accepted(letter, LetterStage.READY.words(), LATER, PRINTED_WITHIN));
    }

    private Outcome outcome(PingenLetter letter, Delivery delivery) {
        var stage = letter.stage();
        return switch (stage) {
            case POSTED, DELIVERED -> new Outcome.Delivered(letter.id(), stage.words());
            case NEEDS_CREDIT -> new Outcome.OutOfOrder("POST_WAITING_FOR_FUNDS", stage.words());
            case RETURNED, FAULTY, REJECTED -> words.refused(letter, pingen.events(letter.id()));
            case CANCELLED -> new Outcome.Withdrawn(stage.words());
            case CHECKING, READY, HANDED_OVER, PRINTING, CANCELLING, UNKNOWN -> accepted(letter, delivery);
        };
    }

    private Outcome accepted(PingenLetter letter, Delivery delivery) {
        var stage = letter.stage();
        return switch (stage) {
            case CHECKING, READY -> accepted(letter, LetterStage.CHECKING.words(), nextLook(delivery), CHECKED_WITHIN);
            case UNKNOWN -> {
                log.warn("Pingen reports the unknown status {} of letter {}", letter.status(), letter.id());
                yield accepted(letter, stage.words() + ": " + letter.status(), LATER, PRINTED_WITHIN);
            }
            case HANDED_OVER,
                    PRINTING,
                    NEEDS_CREDIT,
                    POSTED,
                    DELIVERED,
                    RETURNED,
                    FAULTY,
                    REJECTED,
                    CANCELLING,
                    CANCELLED -> accepted(letter, stage.words(), nextLook(delivery), PRINTED_WITHIN);
        };
    }

    private static Outcome accepted(PingenLetter letter, String text, Duration lookAfter, Duration newsWithin) {
        return new Outcome.Accepted(letter.id(), text, lookAfter, newsWithin);
    }

    /** The older, the rarer; Pingen tells by itself what comes after. */
    private Duration nextLook(Delivery delivery) {
        var age = Duration.between(delivery.attemptedAt(), clock.instant());
        return age.compareTo(CHECKED_WITHIN) > 0 ? LATER : age.compareTo(firstLook) < 0 ? firstLook : age;
    }

    /** A letter that failed or was called back is no reason not to make another. */
    private static boolean isOfUse(PingenLetter letter) {
        return switch (letter.stage()) {
            case FAULTY, REJECTED, CANCELLING, CANCELLED, RETURNED -> false;
            case CHECKING, READY, HANDED_OVER, PRINTING, NEEDS_CREDIT, POSTED, DELIVERED, UNKNOWN -> true;
        };
    }

    private Outcome orProblem(Supplier<Outcome> step) {
        try {
            return step.get();
        } catch (PingenException failed) {
            return words.failed(failed);
        }
    }

    private static String receiverCountry(Delivery delivery) {
        return PostAddress.country(delivery.receiver()).orElse("");
    }

    /** How all letters of an entry begin. */
    private static String key(long communicationId) {
        return "c" + TextId.of(communicationId) + "-a";
    }

    private static String attempt(Delivery delivery) {
        return key(delivery.communicationId()) + delivery.attempt();
    }
}
