package jp.tenohira.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.SeparateCityHall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The city hall on a PostgreSQL server of an operator, with the owner that docs/operations.md tells to create. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivenServerTests {

    private static final String PASSWORD = "aikotoba-7203";

    @TempDir
    static Path directory;

    private EmbeddedServer server;
    private JdbcClient operator;

    @BeforeAll
    void anOperatorCreatesTheDatabase() throws IOException {
        server = EmbeddedServer.start(directory.resolve("server"));
        var address = server.address();
        operator =
                JdbcClient.create(new DriverManagerDataSource(address.url(), address.owner(), address.ownerPassword()));
        operator.sql("create role tenohira_owner login createrole password '" + PASSWORD + "'")
                .update();
        operator.sql("create database city owner tenohira_owner").update();
        for (var role : List.of("mighty login superuser", "careless login createrole bypassrls", "weak login")) {
            operator.sql("create role " + role + " password '" + PASSWORD + "'").update();
        }
    }

    @AfterAll
    void theServerStops() throws IOException {
        server.close();
    }

    @Test
    void theCityHallMigratesItAndWorksAsARoleThatIsBound() throws Exception {
        var data = directory.resolve("data");
        try (var cityHall = SeparateCityHall.start(data, settings())) {
            var visitor = HttpVisitor.at(cityHall.at("/").getPort());
            assertThat(visitor.get("/").body()).contains("放課後児童クラブ");
            assertThat(visitor.get("/api/v1/procedures/after-school-club").statusCode())
                    .isEqualTo(200);

            assertThat(operator.sql("""
                            select distinct usename::text from pg_stat_activity
                             where datname = 'city' and application_name = 'tenohira'
                            """).query(String.class).list()).containsExactly("tenohira_app");
            assertThat(operator.sql("""
                            select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles
                             where rolname = 'tenohira_app'
                            """).query(Boolean.class).single()).isFalse();
            assertThat(data.resolve("records")).doesNotExist();

            var token = SeparateCityHall.run(settings(), "token", "--role", "headquarters");
            assertThat(token.code()).as(token.err()).isZero();
            assertThat(HttpVisitor.at(cityHall.at("/").getPort())
                            .withToken(token.out().strip())
                            .get("/api/v1/figures")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(token.err() + cityHall.log()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void anOwnerAboveRowLevelSecurityIsRefused() {
        for (var role : List.of("mighty", "careless")) {
            assertThatThrownBy(() -> open(Map.of("TENOHIRA_DB_USER", role)))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining(role)
                    .hasMessageContaining("superuser or has BYPASSRLS");
        }
    }

    @Test
    void anOwnerThatMayCreateNoRoleIsToldHowItCould() {
        assertThatThrownBy(() -> ApplicationRole.ensure(open(Map.of("TENOHIRA_DB_USER", "weak"))))
                .isInstanceOfSatisfying(
                        DatabaseUnusable.class,
                        why -> assertThat(why.remedy()).contains("alter role \"weak\" createrole"));
    }

    @Test
    void whatIsWrongWithTheAddressIsSaidAndNoPassword() {
        var nowhere = "jdbc:postgresql://127.0.0.1:9/city?password=" + PASSWORD;
        for (var wrong : List.of(
                Map.of("TENOHIRA_DB_URL", nowhere),
                Map.of("TENOHIRA_DB_URL", "mysql://" + PASSWORD + "@localhost/city"),
                Map.of("TENOHIRA_DB_USER", ""),
                Map.of("TENOHIRA_DB_PASSWORD", PASSWORD + "x"))) {
            assertThatThrownBy(() -> open(wrong))
                    .isInstanceOfSatisfying(
                            DatabaseUnusable.class,
                            why -> assertThat(why.getMessage() + why.remedy())
                                    .contains("TENOHIRA_DB_U")
                                    .doesNotContain(PASSWORD));
        }
    }

    @Test
    void aCityHallThatCannotStartSaysWhyInPlainWords() throws Exception {
        var unreachable = Map.of(
                "TENOHIRA_DB_URL", "jdbc:postgresql://127.0.0.1:9/city",
                "TENOHIRA_DB_USER", "tenohira_owner",
                "TENOHIRA_DB_PASSWORD", PASSWORD);

        var ran = SeparateCityHall.run(
                unreachable,
                "start",
                "--port",
                "0",
                "--data",
                directory.resolve("unused").toString());

        assertThat(ran.code()).isNotZero();
        assertThat(ran.out() + ran.err())
                .contains("127.0.0.1:9", "TENOHIRA_DB_URL")
                .doesNotContain(PASSWORD)
                .doesNotContain("\tat ");
        var token = SeparateCityHall.run(unreachable, "token", "--role", "headquarters");
        assertThat(token.code()).isEqualTo(2);
        assertThat(token.err()).contains("127.0.0.1:9").doesNotContain(PASSWORD).doesNotContain("\tat ");
    }

    private DatabaseAddress open(Map<String, String> changed) {
        var all = new HashMap<>(settings());
        all.putAll(changed);
        return GivenServer.address(name -> all.getOrDefault(name, ""));
    }

    private Map<String, String> settings() {
        return Map.of(
                "TENOHIRA_DB_URL",
                server.address().url().replace("/tenohira", "/city"),
                "TENOHIRA_DB_USER",
                "tenohira_owner",
                "TENOHIRA_DB_PASSWORD",
                PASSWORD);
    }
}
