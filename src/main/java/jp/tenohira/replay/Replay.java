package jp.tenohira.replay;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Files planned applications, a few at a time, in the order in which they were filed then. */
final class Replay {

    private static final int AT_ONCE = 8;
    private static final int TELL_EVERY = 250;
    private static final int MOST_FAILURES = 20;

    private Replay() {}

    record Filed(Planned planned, Filer.Answer answer) {}

    /** Stops when too many in a row cannot be filed: then the server, not an application, is at fault. */
    static List<Filed> run(List<Planned> applications, Filer filer, PrintStream progress) throws InterruptedException {
        var filed = new ArrayList<Filed>(applications.size());
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var waiting = new ArrayList<Future<Filed>>();
            for (var planned : applications) {
                waiting.add(workers.submit((Callable<Filed>) () -> new Filed(planned, filer.file(planned))));
            }
            int failures = 0;
            for (var one : waiting) {
                var result = one.get();
                filed.add(result);
                failures = result.answer() instanceof Filer.Answer.Receipt ? 0 : failures + 1;
                if (failures >= MOST_FAILURES) {
                    workers.shutdownNow();
                    break;
                }
                if (filed.size() % TELL_EVERY == 0) {
                    progress.printf("%,d / %,d%n", filed.size(), applications.size());
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return List.copyOf(filed);
    }
}
