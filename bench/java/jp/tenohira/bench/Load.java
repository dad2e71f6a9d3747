package jp.tenohira.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs one piece of work over and over from several clients for a stated time and says how often and how fast. */
final class Load {

    /** One client's work; a thrown exception ends the run. */
    @FunctionalInterface
    interface Client extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /**
     * @param perSecond how many pieces of work were done a second
     * @param p50Millis median time of one
     * @param p95Millis 95th percentile
     * @param p99Millis 99th percentile
     */
    record Result(long done, double perSecond, double p50Millis, double p95Millis, double p99Millis) {

        @Override
        public String toString() {
            return String.format(
                    "%,d done, %,.0f/s, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms",
                    done, perSecond, p50Millis, p95Millis, p99Millis);
        }
    }

    private Load() {}

    /** Warms up uncounted, then counts. */
    static Result run(int clients, int warmupSeconds, int seconds, Callable<? extends Client> newClient)
            throws Exception {
        phase(clients, warmupSeconds, newClient);
        return phase(clients, seconds, newClient);
    }

    private static Result phase(int clients, int seconds, Callable<? extends Client> newClient) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var start = System.nanoTime();
            var end = start + TimeUnit.SECONDS.toNanos(seconds);
            var runs = new ArrayList<Future<long[]>>();
            for (var client = 0; client < clients; client++) {
                runs.add(threads.submit(() -> timesUntil(end, newClient)));
            }
            var all = new ArrayList<long[]>();
            for (var run : runs) {
                all.add(run.get());
            }
            var nanos = System.nanoTime() - start;
            var sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Result(
                    sorted.length,
                    sorted.length * 1e9 / nanos,
                    percentile(sorted, 50),
                    percentile(sorted, 95),
                    percentile(sorted, 99));
        }
    }

    private static long[] timesUntil(long end, Callable<? extends Client> newClient) throws Exception {
        var times = new long[1024];
        var count = 0;
        try (var client = newClient.call()) {
            for (var before = System.nanoTime(); before < end; ) {
                client.once();
                var after = System.nanoTime();
                if (count == times.length) {
                    times = Arrays.copyOf(times, count * 2);
                }
                times[count++] = after - before;
                before = after;
            }
        }
        return Arrays.copyOf(times, count);
    }

    static double percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
