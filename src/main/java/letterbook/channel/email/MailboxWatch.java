package letterbook.channel.email;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the bounce mailbox in a thread of its own, as mail arrives. Mails stay where they are: the number of the last one
 * that was read is noted after its receipt, so that a crash in between reads it again, which changes nothing.
 */
final class MailboxWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);

    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final BounceMailbox mailbox;
    private final MailboxPlace place;
    private final BounceDesk desk;
    private final Duration renewal;
    private volatile @Nullable Run run;

    /** @param renewal how long to wait for news at a time */
    MailboxWatch(BounceMailbox mailbox, MailboxPlace place, BounceDesk desk, Duration renewal) {
        this.mailbox = mailbox;
        this.place = place;
        this.desk = desk;
        this.renewal = renewal;
    }

    @Override
    public void start() {
        var fresh = new Run();
        run = fresh;
        Thread.ofPlatform().name("bounce-mailbox").daemon().start(fresh);
    }

    @Override
    public void stop() {
        var running = run;
        run = null;
        if (running != null) {
            running.end();
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private final class Run implements Runnable {

        private final CountDownLatch ending = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("bounce-mailbox-alarm").daemon().factory());
        private volatile @Nullable MailboxConnection connection;
        private int failures;

        @Override
        public void run() {
            while (!isEnding()) {
                try {
                    if (place.claim()) {
                        watch();
                    }
                    rest(renewal.dividedBy(4));
                } catch (MessagingException | RuntimeException failed) {
                    failed(failed);
                }
            }
            ended.countDown();
        }

        private void failed(Exception failure) {
            if (isEnding()) {
                return;
            }
            failures++;
            var wait = Duration.ofSeconds(1L << Math.min(failures - 1, 10));
            wait = wait.compareTo(LONGEST_BACK_OFF) < 0 ? wait : LONGEST_BACK_OFF;
            if (failures == 1 || failures % 10 == 0) {
                log.warn(
                        "The bounce mailbox {} cannot be read, tried again in {} s",
                        mailbox,
                        wait.toSeconds(),
                        failure);
            }
            rest(wait);
        }

        private void watch() throws MessagingException {
            try (var open =
                    MailboxConnection.open(mailbox, renewal.multipliedBy(2).plusSeconds(20))) {
                connection = open;
                log.info("Reading the bounce mailbox {}", mailbox);
                while (!isEnding() && place.claim()) {
                    if (readNew(open) == 0) {
                        awaitNews(open);
                    }
                    failures = 0;
                }
            } finally {
                connection = null;
            }
        }

        /** The number of mails that were read. */
        private int readNew(MailboxConnection open) throws MessagingException {
            var validity = open.validity();
            var known = place.position();
            var mails = open.after(known.validity() == validity ? known.uid() : 0);
            for (var mail : mails) {
                var at = new MailboxPlace.Position(validity, mail.uid());
                var bytes = open.read(mail);
                if (bytes.isPresent() && !desk.take(at, bytes.get()).isOpen()) {
                    open.markAsSeen(mail);
                }
                if (!place.advance(at) || isEnding()) {
                    break;
                }
            }
            return mails.size();
        }

        private void awaitNews(MailboxConnection open) throws MessagingException {
            if (!open.tells()) {
                rest(renewal);
                open.wake();
                return;
            }
            if (open.hasNews()) {
                return;
            }
            var end = System.nanoTime() + renewal.toNanos();
            var renewing = alarm.scheduleWithFixedDelay(
                    () -> {
                        // what came just before the wait began does not end it
                        if (isEnding() || open.hasNews() || System.nanoTime() - end >= 0) {
                            wake(open);
                        }
                    },
                    GLANCE.toMillis(),
                    GLANCE.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                open.awaitNews();
            } finally {
                renewing.cancel(false);
            }
        }

        private void wake(MailboxConnection open) {
            try {
                open.wake();
            } catch (MessagingException | RuntimeException gone) {
                open.close();
            }
        }

        private void rest(Duration time) {
            try {
                if (ending.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.debug("Woken to stop");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                ending.countDown();
            }
        }

        private boolean isEnding() {
            return ending.getCount() == 0;
        }

        void end() {
            ending.countDown();
            var open = connection;
            if (open != null) {
                alarm.execute(() -> wake(open));
            }
            try {
                if (!ended.await(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.warn("The bounce mailbox was left in the middle of a mail, which will be read again");
                }
                place.release();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            alarm.shutdownNow();
        }
    }
}
