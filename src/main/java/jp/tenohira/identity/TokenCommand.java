package jp.tenohira.identity;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Text;
import jp.tenohira.identity.audit.AuditChain;
import jp.tenohira.identity.organisation.OrganisationTables;
import jp.tenohira.identity.tokens.ApiTokens;
import jp.tenohira.identity.tokens.ApiTokens.NewToken;
import jp.tenohira.records.DatabaseAddress;
import jp.tenohira.records.DatabaseUnusable;
import jp.tenohira.records.EmbeddedServer;
import jp.tenohira.records.GivenServer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code tenohira token}: makes an API token without the web server, beside a running city hall or before its start.
 * The token is all that is printed on standard output.
 */
public final class TokenCommand {

    private static final int REFUSED = 2;
    private static final Staff OPERATOR = new Staff(new UUID(0, 0), "tenohira token", Role.ADMINISTRATOR, null);

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    public TokenCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Why no token was made, in a sentence for the person at the keyboard. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refusal(String sentence) {
            super(sentence);
        }
    }

    /** Runs the command; returns the exit code: 0 when a token was made, 2 when not. */
    public int run(List<String> args, Map<String, String> environment) {
        try {
            var options = TokenOptions.parse(args);
            var secret = options.database(environment).isEmpty()
                    ? embedded(options)
                    : make(options, GivenServer.address(name -> environment.getOrDefault(name, "")));
            out.println(secret);
            return 0;
        } catch (IllegalArgumentException | Refusal | DatabaseUnusable e) {
            err.println(e.getMessage());
        } catch (IOException | SQLException | DataAccessException e) {
            err.println("The records cannot be reached: " + e.getMessage());
        }
        return REFUSED;
    }

    private String embedded(TokenOptions options) throws IOException, SQLException {
        try (var server = EmbeddedServer.attachOrStart(options.data())) {
            return make(options, server.address());
        }
    }

    private String make(TokenOptions options, DatabaseAddress address) throws SQLException {
        requireSchema(address);
        // As the application's role, which row-level security binds to this municipality.
        var records =
                new SingleConnectionDataSource(address.url(), DatabaseAddress.APP_ROLE, address.appPassword(), true);
        try {
            var jdbc = new JdbcTemplate(records);
            jdbc.queryForObject(
                    "select set_config('tenohira.municipality', ?, false)", String.class, options.municipality());
            var city = new Municipality(options.municipality(), Text.plain(options.municipality()));
            return CurrentMunicipality.call(city, () -> make(options, jdbc));
        } finally {
            records.destroy();
        }
    }

    private String make(TokenOptions options, JdbcTemplate jdbc) {
        var client = JdbcClient.create(jdbc);
        var source = Objects.requireNonNull(jdbc.getDataSource());
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var tokens = new ApiTokens(client, new AuditChain(jdbc, transaction, clock), transaction, clock);
        var section = section(options, new OrganisationTables(client));
        var made = tokens.make(
                OPERATOR, new NewToken(options.label(), options.role(), section, options.scopes(), options.life()));
        err.println("Token for " + options.role().word() + (section == null ? "" : " of " + section) + " in "
                + options.municipality() + ", scopes "
                + String.join(" ", made.token().scopes()) + ", until "
                + made.token().expiresAt() + ". It is shown only this once.");
        return made.secret();
    }

    private static @Nullable String section(TokenOptions options, Organisation organisation) {
        var wanted = options.section();
        if (!options.role().ofSection()) {
            return null;
        }
        if (wanted != null) {
            var found = organisation.sectionNamed(wanted);
            if (found.isPresent()) {
                return found.get().code();
            }
        }
        var known = organisation.sections().stream()
                .map(s -> "  " + s.code() + "  " + s.name().in(Lang.JA))
                .collect(Collectors.joining(System.lineSeparator()));
        throw new Refusal((wanted == null ? "A clerk or head needs --section." : "There is no section " + wanted + ".")
                + (known.isEmpty()
                        ? " Municipality " + options.municipality() + " has no section yet."
                        : " The sections are:" + System.lineSeparator() + known));
    }

    private static void requireSchema(DatabaseAddress address) throws SQLException {
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
                var statement = owner.createStatement();
                var found = statement.executeQuery("select to_regclass('api_token') is not null")) {
            found.next();
            if (!found.getBoolean(1)) {
                throw new Refusal("There are no records here yet. Start the city hall once first: ./tenohira start");
            }
        }
    }
}
