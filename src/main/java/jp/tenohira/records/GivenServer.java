package jp.tenohira.records;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/** The database server an operator names with TENOHIRA_DB_URL, _USER and _PASSWORD. */
public final class GivenServer {

    private static final String PREFIX = "jdbc:postgresql:";

    private GivenServer() {}

    /**
     * Its address, once its owner has been let in.
     *
     * @param settings the value of a setting by its name, empty when it is not set
     * @throws DatabaseUnusable when it cannot be reached, or when the owner stands above row-level security
     */
    public static DatabaseAddress address(UnaryOperator<String> settings) {
        var url = settings.apply("TENOHIRA_DB_URL").strip();
        if (!url.startsWith(PREFIX)) {
            throw new DatabaseUnusable(
                    "TENOHIRA_DB_URL is not the address of a PostgreSQL server.",
                    "Give it as jdbc:postgresql://HOST:5432/DATABASE.");
        }
        var user = settings.apply("TENOHIRA_DB_USER");
        if (user.isBlank()) {
            throw new DatabaseUnusable(
                    "TENOHIRA_DB_URL is set, and TENOHIRA_DB_USER is not.",
                    "Set TENOHIRA_DB_USER to the owner of the database, and TENOHIRA_DB_PASSWORD to its password.");
        }
        var address = new DatabaseAddress(url, user, settings.apply("TENOHIRA_DB_PASSWORD"));
        requireModestOwner(address);
        return address;
    }

    private static void requireModestOwner(DatabaseAddress address) {
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
                var statement = connection.createStatement();
                var mighty = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            mighty.next();
            if (mighty.getBoolean(1)) {
                throw new DatabaseUnusable(
                        "The role " + address.owner() + " is a superuser or has BYPASSRLS, so that row-level security"
                                + " would not keep cities apart from it.",
                        "Create an owner with createrole alone, as docs/operations.md shows, and name it in"
                                + " TENOHIRA_DB_USER.");
            }
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "The database server " + address + " cannot be used: " + e.getMessage(),
                    "Check that it runs, that TENOHIRA_DB_URL, TENOHIRA_DB_USER and TENOHIRA_DB_PASSWORD are right,"
                            + " and that it lets this machine in.");
        }
    }
}
