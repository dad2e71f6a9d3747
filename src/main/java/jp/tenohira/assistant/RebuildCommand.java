package jp.tenohira.assistant;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import jp.tenohira.assistant.knowledge.Indexing;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipalities;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code tenohira rebuild-index [--data DIR]}: makes the index of every city's documents anew from the records, while the city hall is closed. */
public final class RebuildCommand {

    private static final String USAGE = "Write: tenohira rebuild-index [--data DIR]";
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Function<String[], ConfigurableApplicationContext> start;

    /** @param start starts a city hall with configuration properties */
    public RebuildCommand(PrintStream out, PrintStream err, Function<String[], ConfigurableApplicationContext> start) {
        this.out = out;
        this.err = err;
        this.start = start;
    }

    /** Returns the exit code. */
    public int run(List<String> args) {
        if (!args.isEmpty() && !(args.size() == 2 && args.getFirst().equals("--data"))) {
            err.println(USAGE);
            return MISUSED;
        }
        try (var cityHall = start.apply(new String[] {
            "--tenohira.data=" + (args.isEmpty() ? Path.of("data") : Path.of(args.getLast())),
            "--tenohira.demo=false",
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--logging.level.root=error",
            "--logging.level.jp.tenohira=error"
        })) {
            var indexing = cityHall.getBean(Indexing.class);
            for (var city : cityHall.getBean(Municipalities.class).all()) {
                var passages =
                        CurrentMunicipality.call(city, indexing::laterRebuild).get();
                out.printf("%s: %d passages%n", city.name().in(Lang.EN), passages);
            }
            return 0;
        } catch (ExecutionException e) {
            err.println("The index could not be made: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }
}
