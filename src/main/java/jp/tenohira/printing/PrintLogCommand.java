package jp.tenohira.printing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.OpenFacts;
import jp.tenohira.printing.PrintLogs.Handed;
import jp.tenohira.printing.logs.Mappings;
import jp.tenohira.printing.logs.StoredPrintLogs;
import jp.tenohira.printing.logs.TakenIn;
import jp.tenohira.records.DatabaseAddress;
import jp.tenohira.records.DatabaseUnusable;
import jp.tenohira.records.EmbeddedServer;
import jp.tenohira.records.GivenServer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code tenohira import print-log FILE…}: takes in print logs without the web server, beside it or before its start. */
public final class PrintLogCommand {

    public static final String NAME = "print-log";

    private static final String USAGE =
            "Write: tenohira import print-log FILE... [--format auto|cups|papercut|'%p %u ...'|MAPPING] [--municipality CODE] [--data DIR]";
    private static final String KORIYAMA = "072036";
    private static final int REFUSED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    public PrintLogCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    private record Options(List<Path> files, String format, String municipality, Path data) {

        static Options parse(List<String> args) {
            var files = new ArrayList<Path>();
            var said =
                    new java.util.HashMap<>(Map.of("--format", "auto", "--municipality", KORIYAMA, "--data", "data"));
            for (int at = 1; at < args.size(); at++) {
                var word = args.get(at);
                if (!word.startsWith("--")) {
                    files.add(Path.of(word));
                } else if (!said.containsKey(word) || at + 1 == args.size()) {
                    throw new IllegalArgumentException(USAGE);
                } else {
                    said.put(word, args.get(++at));
                }
            }
            if (files.isEmpty()) {
                throw new IllegalArgumentException(USAGE);
            }
            return new Options(
                    files,
                    Objects.requireNonNull(said.get("--format")),
                    Objects.requireNonNull(said.get("--municipality")),
                    Path.of(Objects.requireNonNull(said.get("--data"))));
        }
    }

    /**
     * Runs the command; returns the exit code: 0 when every file is there now, 2 when one was refused. Each file is taken in whole or not at
     * all; those before a refused one stay.
     */
    public int run(List<String> args, Map<String, String> environment) {
        try {
            var options = Options.parse(args);
            var city = new Municipality(options.municipality(), Text.plain(options.municipality()));
            var url = environment.getOrDefault("TENOHIRA_DB_URL", "").strip();
            return url.isEmpty()
                    ? embedded(options, city)
                    : take(options, city, GivenServer.address(name -> environment.getOrDefault(name, "")));
        } catch (IllegalArgumentException | DatabaseUnusable e) {
            err.println(e.getMessage());
        } catch (IOException | SQLException | DataAccessException e) {
            err.println("The files or the records cannot be read: " + e.getMessage());
        }
        return REFUSED;
    }

    private int embedded(Options options, Municipality city) throws IOException, SQLException {
        try (var server = EmbeddedServer.attachOrStart(options.data())) {
            return take(options, city, server.address());
        }
    }

    private int take(Options options, Municipality city, DatabaseAddress address) throws IOException, SQLException {
        // As the application's role, which row-level security binds to this municipality.
        var records =
                new SingleConnectionDataSource(address.url(), DatabaseAddress.APP_ROLE, address.appPassword(), true);
        try {
            var template = new JdbcTemplate(records);
            requireSchema(template);
            template.queryForObject("select set_config('tenohira.municipality', ?, false)", String.class, city.code());
            var jdbc = JdbcClient.create(template);
            var transaction = new TransactionTemplate(new JdbcTransactionManager(records));
            var facts = OpenFacts.at(jdbc, transaction, options.data(), clock);
            var logs = new StoredPrintLogs(facts, new Mappings(jdbc), "", TakenIn.NOBODY);
            return CurrentMunicipality.<Integer, IOException>call(city, () -> takeAll(logs, options));
        } finally {
            records.destroy();
        }
    }

    private static void requireSchema(JdbcTemplate records) {
        if (!Boolean.TRUE.equals(
                records.queryForObject("select to_regclass('print_mapping') is not null", Boolean.class))) {
            throw new IllegalArgumentException(
                    "There are no records here yet. Start the city hall once first: ./tenohira start");
        }
    }

    private int takeAll(PrintLogs logs, Options options) throws IOException {
        for (var file : options.files()) {
            if (!Files.isRegularFile(file)) {
                err.println("There is no file " + file + ".");
                return REFUSED;
            }
            var name = String.valueOf(file.getFileName());
            switch (logs.take(new Handed(name, file, options.format(), "tenohira import"), null)) {
                case Outcome.Accepted<Appended, List<LogProblem>>(var taken) -> out.println(said(name, taken));
                case Outcome.Refused<Appended, List<LogProblem>>(var problems) -> {
                    problems.forEach(problem -> err.println(problem.sentence().in(Lang.EN)));
                    err.println("Nothing of " + name + " was imported.");
                    return REFUSED;
                }
            }
        }
        return 0;
    }

    private static String said(String name, Appended taken) {
        var batch = taken.batch();
        return taken.fresh()
                ? "%s: %d lines, %d of them known before.".formatted(name, batch.rows() + batch.known(), batch.known())
                : name + ": imported before, nothing changed.";
    }
}
