package jp.tenohira.assistant.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.tenohira.assistant.Guard;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.assistant.gateway.Gatekeeper.Silence;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.core.Outcome;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong in the guard, there is no inspection, and without one the gateway has nothing to go by. */
class FailClosedTests {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(1);

    private static Gatekeeper keeper(Policy policy, Duration within) {
        return new Gatekeeper(new Guard(List.of(policy)), new Gatekeeper.Settings(1, 1, within));
    }

    private static Silence silence(Outcome<Inspection, Silence> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Inspection, Silence>) outcome).why();
    }

    @Test
    void aPolicyThatThrowsLetsNothingPass() {
        Policy broken = reading -> {
            throw new IllegalStateException("broken at " + reading.text());
        };

        assertThat(silence(keeper(broken, LONG).inspect("あいさつ文", 1))).isEqualTo(Silence.ERROR);
    }

    @Test
    void aPolicyThatFailsByItsStackLetsNothingPass() {
        Policy deep = reading -> {
            throw new StackOverflowError();
        };

        assertThat(silence(keeper(deep, LONG).inspect("あいさつ文", 1))).isEqualTo(Silence.ERROR);
    }

    @Test
    void aPolicyThatHangsLetsNothingPass() {
        var never = new CountDownLatch(1);
        Policy hanging = reading -> {
            awaitQuietly(never);
            return List.of();
        };

        assertThat(silence(keeper(hanging, SHORT).inspect("あいさつ文", 1))).isEqualTo(Silence.TIMED_OUT);
        never.countDown();
    }

    @Test
    void aFullQueueLetsNothingPassAndTheQueueWorksOnAfterwards() throws InterruptedException, ExecutionException {
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Policy slow = text -> {
            reading.countDown();
            awaitQuietly(goOn);
            return List.of();
        };
        var keeper = keeper(slow, LONG);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> keeper.inspect("一", 1));
            assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
            var second = people.submit(() -> keeper.inspect("二", 1));
            while (keeper.queued() == 0) {
                Thread.onSpinWait();
            }

            assertThat(silence(keeper.inspect("三", 1))).isEqualTo(Silence.FULL);

            goOn.countDown();
            assertThat(first.get()).isInstanceOf(Outcome.Accepted.class);
            assertThat(second.get()).isInstanceOf(Outcome.Accepted.class);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
