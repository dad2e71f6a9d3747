package jp.tenohira.records;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes sure that the role the application works as exists, may sign in, and is bound by row-level security. */
final class ApplicationRole {

    private ApplicationRole() {}

    static void ensure(DatabaseAddress address) {
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword())) {
            ensure(connection, address.appPassword());
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "The database " + address + " does not let its owner prepare the role " + DatabaseAddress.APP_ROLE
                            + ". The server said: " + e.getMessage(),
                    "The owner needs CREATEROLE: alter role \"" + address.owner() + "\" createrole. A role "
                            + DatabaseAddress.APP_ROLE + " that somebody else created has to go first.");
        }
    }

    private static void ensure(Connection connection, String password) throws SQLException {
        try (var statement = connection.createStatement()) {
            // The lock keeps two processes that start together from creating the role twice.
            statement.execute("select pg_advisory_lock(7203600)");
            statement.execute("""
                    do $$ begin
                      if not exists (select from pg_roles where rolname = 'tenohira_app') then
                        create role tenohira_app login;
                      end if;
                    end $$
                    """);
            // The password is hexadecimal by construction; DDL takes no parameters.
            statement.execute("alter role tenohira_app login password '" + password + "'");
            try (var attributes = statement.executeQuery(
                    "select rolsuper or rolbypassrls from pg_roles where rolname = 'tenohira_app'")) {
                attributes.next();
                if (attributes.getBoolean(1)) {
                    throw new DatabaseUnusable(
                            "The role tenohira_app is a superuser or has BYPASSRLS;"
                                    + " the city hall does not work as such a role.",
                            "Take it away: alter role tenohira_app nosuperuser nobypassrls.");
                }
            }
        }
    }
}
