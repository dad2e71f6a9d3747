package jp.tenohira.records;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** A module's command on the records that runs without the web server, found by {@link ServiceLoader}: {@code tenohira import NAME …}. */
public interface RecordsCommand {

    String name();

    /**
     * Runs it and answers the exit code.
     *
     * @param args begin with the name
     */
    int run(List<String> args, Map<String, String> environment, PrintStream out, PrintStream err, Clock clock);

    /** The command of this name, if any module has it. */
    static Optional<RecordsCommand> find(String name) {
        return ServiceLoader.load(RecordsCommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(command -> command.name().equals(name))
                .findFirst();
    }
}
