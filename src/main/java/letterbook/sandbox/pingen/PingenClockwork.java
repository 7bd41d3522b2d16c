package letterbook.sandbox.pingen;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.OwnAddress;
import letterbook.base.ProviderHttp;
import letterbook.sandbox.SandboxPace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Lets time pass for the letters: moves them, and reports what happened to Letterbook's public address, signed. */
@Component
@ConditionalOnSandbox
class PingenClockwork implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PingenClockwork.class);

    private static final int TRIES = 7;
    private static final int FORGET_EVERY = 2_000;

    private final LetterMoves moves;
    private final LetterEvents events;
    private final LetterTable letters;
    private final OwnAddress own;
    private final Clock clock;
    private final RestClient http = ProviderHttp.client().build();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sandbox-pingen").factory());
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger ticks = new AtomicInteger();

    PingenClockwork(LetterMoves moves, LetterEvents events, LetterTable letters, OwnAddress own, Clock clock) {
        this.moves = moves;
        this.events = events;
        this.letters = letters;
        this.own = own;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = SandboxPace.GLANCE)
    void tick() {
        if (busy.compareAndSet(false, true)) {
            worker.execute(this::turn);
        }
    }

    private void turn() {
        try {
            moves.moveDue();
            events.due().forEach(this::send);
            if (ticks.incrementAndGet() % FORGET_EVERY == 0) {
                letters.forget(clock.instant());
            }
        } catch (RuntimeException failed) {
            log.warn("The letters of the sandbox could not be moved", failed);
        } finally {
            busy.set(false);
        }
    }

    private void send(LetterEvents.Report report) {
        var patience = Duration.ofSeconds(2).multipliedBy(1L << Math.min(report.tries(), TRIES));
        if (!events.claim(report, patience)) {
            return;
        }
        try {
            http.post()
                    .uri(own.open("/webhooks/pingen/" + report.category()))
                    .header("Signature", signature(report.body()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(report.body().getBytes(StandardCharsets.UTF_8))
                    .retrieve()
                    .toBodilessEntity();
            events.done(report);
        } catch (RestClientException refused) {
            log.debug("Report {} was not taken: {}", report.id(), refused.getMessage());
            if (report.tries() + 1 >= TRIES) {
                events.done(report);
            }
        }
    }

    static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    PingenSandboxConfiguration.SIGNING_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
