package jp.tenohira.procedures.postal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
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

/** {@code tenohira import postal-codes FILE}: replaces a city's postal table without the web server, beside it or before its start. */
public final class ImportCommand {

    private static final int REFUSED = 2;
    private static final String BY = "tenohira import";

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    public ImportCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Runs the command; returns the exit code: 0 when the table was replaced, 2 when it stays as it was. */
    public int run(List<String> args, Map<String, String> environment) {
        try {
            var options = ImportOptions.parse(args);
            var content = content(options.file());
            var url = environment.getOrDefault("TENOHIRA_DB_URL", "").strip();
            return url.isEmpty()
                    ? embedded(options, content)
                    : take(options, content, GivenServer.address(name -> environment.getOrDefault(name, "")));
        } catch (IllegalArgumentException | DatabaseUnusable e) {
            err.println(e.getMessage());
        } catch (IOException | SQLException | DataAccessException e) {
            err.println("The file or the records cannot be read: " + e.getMessage());
        }
        return REFUSED;
    }

    private static byte[] content(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        if (Files.size(file) > PostalCodes.MOST_BYTES) {
            throw new IllegalArgumentException(file + " has more than " + PostalCodes.MOST_BYTES + " bytes.");
        }
        return Files.readAllBytes(file);
    }

    private int embedded(ImportOptions options, byte[] content) throws IOException, SQLException {
        try (var server = EmbeddedServer.attachOrStart(options.data())) {
            return take(options, content, server.address());
        }
    }

    private int take(ImportOptions options, byte[] content, DatabaseAddress address) throws SQLException {
        requireSchema(address);
        // As the application's role, which row-level security binds to this municipality.
        var records =
                new SingleConnectionDataSource(address.url(), DatabaseAddress.APP_ROLE, address.appPassword(), true);
        try {
            var jdbc = new JdbcTemplate(records);
            jdbc.queryForObject(
                    "select set_config('tenohira.municipality', ?, false)", String.class, options.municipality());
            var transaction = new TransactionTemplate(new JdbcTransactionManager(records));
            var codes = new StoredPostalCodes(JdbcClient.create(jdbc), clock);
            return said(Objects.requireNonNull(transaction.execute(
                    _ -> codes.replace(String.valueOf(options.file().getFileName()), content, BY))));
        } finally {
            records.destroy();
        }
    }

    private int said(Outcome<PostalImport, List<KenAllProblem>> outcome) {
        switch (outcome) {
            case Outcome.Accepted<PostalImport, List<KenAllProblem>>(var made) -> {
                out.println(made.rows() + " postal codes and towns of " + made.file() + " are in force.");
                return 0;
            }
            case Outcome.Refused<PostalImport, List<KenAllProblem>>(var problems) -> {
                problems.forEach(problem -> err.println(problem.sentence().in(Lang.EN)));
                err.println("Nothing was imported.");
                return REFUSED;
            }
        }
    }

    private static void requireSchema(DatabaseAddress address) throws SQLException {
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
                var statement = owner.createStatement();
                var found = statement.executeQuery("select to_regclass('postal_town') is not null")) {
            found.next();
            if (!found.getBoolean(1)) {
                throw new IllegalArgumentException(
                        "There are no records here yet. Start the city hall once first: ./tenohira start");
            }
        }
    }
}
