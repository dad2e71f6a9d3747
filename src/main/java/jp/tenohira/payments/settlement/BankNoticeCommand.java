package jp.tenohira.payments.settlement;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.SettlementConfiguration.Settlement;
import jp.tenohira.payments.settlement.notices.BankNotices;
import jp.tenohira.payments.settlement.notices.NoticeProblem;
import jp.tenohira.records.DatabaseAddress;
import jp.tenohira.records.DatabaseUnusable;
import jp.tenohira.records.EmbeddedServer;
import jp.tenohira.records.GivenServer;
import jp.tenohira.records.RecordsCommand;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code tenohira import bank-notice FILE…}: takes in files of the bank without the web server, beside it or before its start. */
public final class BankNoticeCommand implements RecordsCommand {

    private static final String USAGE = "Write: tenohira import bank-notice FILE... [--municipality CODE] [--data DIR]";
    private static final Staff BY = new Staff(new UUID(0, 1), "tenohira import", Role.ADMINISTRATOR, null);
    private static final int REFUSED = 2;

    private record Options(List<Path> files, Municipality city, Path data) {

        static Options parse(List<String> args) {
            var files = new ArrayList<Path>();
            var said = new HashMap<>(Map.of("--municipality", "072036", "--data", "data"));
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
            var code = Objects.requireNonNull(said.get("--municipality"));
            return new Options(
                    files,
                    new Municipality(code, Text.plain(code)),
                    Path.of(Objects.requireNonNull(said.get("--data"))));
        }
    }

    @Override
    public String name() {
        return "bank-notice";
    }

    /** Returns the exit code: 0 when every file is there now, 2 when one was refused. Those before a refused one stay. */
    @Override
    public int run(List<String> args, Map<String, String> environment, PrintStream out, PrintStream err, Clock clock) {
        return new Run(out, err, clock).run(args, environment);
    }

    /** One run, with where it writes and what time it is. */
    private record Run(PrintStream out, PrintStream err, Clock clock) {

        int run(List<String> args, Map<String, String> environment) {
            try {
                var options = Options.parse(args);
                if (environment.getOrDefault("TENOHIRA_DB_URL", "").isBlank()) {
                    try (var server = EmbeddedServer.attachOrStart(options.data())) {
                        return take(options, server.address());
                    }
                }
                return take(options, GivenServer.address(name -> environment.getOrDefault(name, "")));
            } catch (IllegalArgumentException | DatabaseUnusable e) {
                err.println(e.getMessage());
            } catch (IOException | SQLException | DataAccessException e) {
                err.println("The files or the records cannot be read: " + e.getMessage());
            }
            return REFUSED;
        }

        private int take(Options options, DatabaseAddress address) throws IOException, SQLException {
            // As the application's role, which row-level security binds to this municipality.
            var records = new SingleConnectionDataSource(
                    address.url(), DatabaseAddress.APP_ROLE, address.appPassword(), true);
            try {
                var template = new JdbcTemplate(records);
                if (!Boolean.TRUE.equals(
                        template.queryForObject("select to_regclass('bank_notice') is not null", Boolean.class))) {
                    throw new IllegalArgumentException(
                            "There are no records here yet. Start the city hall once first: ./tenohira start");
                }
                template.queryForObject(
                        "select set_config('tenohira.municipality', ?, false)",
                        String.class,
                        options.city().code());
                var transaction = new TransactionTemplate(new JdbcTransactionManager(records));
                var jdbc = JdbcClient.create(template);
                var notices = new BankNotices(
                        jdbc,
                        transaction,
                        Settlement.of(List.of(), jdbc, transaction, clock)::match,
                        AuditTrail.of(template, transaction, clock),
                        clock);
                return CurrentMunicipality.<Integer, IOException>call(options.city(), () -> takeAll(notices, options));
            } finally {
                records.destroy();
            }
        }

        private int takeAll(BankNotices notices, Options options) throws IOException {
            for (var file : options.files()) {
                if (!Files.isRegularFile(file) || Files.size(file) > BankNotices.MOST_BYTES) {
                    err.println("There is no file " + file + " of at most " + BankNotices.MOST_BYTES + " bytes.");
                    return REFUSED;
                }
                var name = String.valueOf(file.getFileName());
                switch (notices.take(name, Files.readAllBytes(file), BY)) {
                    case Outcome.Accepted<BankNotices.Taken, List<NoticeProblem>>(var taken) ->
                        out.println(
                                taken.fresh()
                                        ? "%s: %d credits, %d of them known before, %d payouts and days of cash received."
                                                .formatted(
                                                        name,
                                                        taken.notice().credits()
                                                                + taken.notice().known(),
                                                        taken.notice().known(),
                                                        taken.received())
                                        : name + ": imported before, nothing changed.");
                    case Outcome.Refused<BankNotices.Taken, List<NoticeProblem>>(var problems) -> {
                        problems.forEach(
                                problem -> err.println(problem.sentence().in(Lang.EN)));
                        err.println("Nothing of " + name + " was imported.");
                        return REFUSED;
                    }
                }
            }
            return 0;
        }
    }
}
