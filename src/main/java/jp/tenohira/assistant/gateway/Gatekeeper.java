package jp.tenohira.assistant.gateway;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.tenohira.assistant.Guard;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the guard and fails closed: an error, a time-out and a full queue are each a silence, and after a silence nothing is sent. */
@Component
public class Gatekeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);

    /** Why the guard said nothing. */
    public enum Silence {
        ERROR,
        TIMED_OUT,
        FULL
    }

    /**
     * @param threads texts read at once; 0 stands for the number of processors
     * @param queue texts that may wait
     * @param within the longest a text may take, waiting included
     */
    @ConfigurationProperties("tenohira.assistant.guard")
    record Settings(
            @DefaultValue("0") int threads,
            @DefaultValue("64") int queue,
            @DefaultValue("10s") Duration within) {}

    private final Guard guard;
    private final ThreadPoolExecutor readers;
    private final Duration within;

    Gatekeeper(Guard guard, Settings settings) {
        this.guard = guard;
        this.within = settings.within();
        var threads = settings.threads() > 0
                ? settings.threads()
                : Runtime.getRuntime().availableProcessors();
        this.readers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queue()),
                Thread.ofPlatform().name("guard-", 0).daemon().factory());
    }

    /** Reads the dictionaries before the first text waits for them. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        readers.execute(() -> guard.inspect("山田様", 1));
    }

    /** A text the guard reads while whoever brought it does something else; closing it ends the reading. */
    final class Look implements AutoCloseable {

        private final @Nullable Future<Inspection> reading;
        private final long began = System.nanoTime();

        private Look(@Nullable Future<Inspection> reading) {
            this.reading = reading;
        }

        /** Whether nobody reads it, since the queue is full. */
        boolean turnedAway() {
            return reading == null;
        }

        Outcome<Inspection, Silence> seen() {
            if (reading == null) {
                return silent(Silence.FULL);
            }
            try {
                return Outcome.accepted(
                        reading.get(within.toNanos() - (System.nanoTime() - began), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                return silent(Silence.TIMED_OUT);
            } catch (ExecutionException | CancellationException e) {
                return silent(Silence.ERROR);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return silent(Silence.ERROR);
            }
        }

        @Override
        public void close() {
            if (reading != null) {
                reading.cancel(true);
            }
        }
    }

    public Outcome<Inspection, Silence> inspect(String text, int declaredLevel) {
        try (var look = look(text, declaredLevel)) {
            return look.seen();
        }
    }

    /** Begins to read. The time a text may take begins here too. */
    Look look(String text, int declaredLevel) {
        var city = CurrentMunicipality.find();
        Callable<Inspection> look = () -> guard.inspect(text, declaredLevel);
        Callable<Inspection> bound = city.isEmpty() ? look : () -> CurrentMunicipality.call(city.get(), look::call);
        try {
            return new Look(readers.submit(bound));
        } catch (RejectedExecutionException e) {
            return new Look(null);
        }
    }

    /** The message of a failure may quote the text; it is not logged. */
    private static Outcome<Inspection, Silence> silent(Silence why) {
        LOG.warn("The guard gave no answer ({}); nothing is sent", why);
        return Outcome.refused(why);
    }

    /** How many texts wait. */
    int queued() {
        return readers.getQueue().size();
    }

    @PreDestroy
    void close() {
        readers.shutdownNow();
    }
}
