package jp.tenohira.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.tenohira.testing.SeparateCityHall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded server keeps what it was given, also when its application was killed. */
class EmbeddedServerTests {

    @TempDir
    Path data;

    @Test
    void writesDurably() throws IOException {
        try (var server = EmbeddedServer.start(data)) {
            var jdbc = owner(server.address());
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(jdbc.sql("show " + setting).query(String.class).single())
                        .as(setting)
                        .isEqualTo("on");
            }
        }
    }

    @Test
    void asksForThePasswordThatOnlyItsUserCanRead() throws IOException {
        try (var server = EmbeddedServer.start(data)) {
            var stranger = new DatabaseAddress(server.address().url(), "postgres", "guess");

            assertThatThrownBy(() -> owner(stranger).sql("select 1").query().listOfRows())
                    .rootCause()
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("records.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondStartOnTheSameDirectoryIsRefusedAndACommandMayAttach() throws Exception {
        try (var server = EmbeddedServer.start(data)) {
            assertThatThrownBy(() -> EmbeddedServer.start(data)).isInstanceOf(DataDirectoryInUse.class);
            try (var attached = EmbeddedServer.attachOrStart(data)) {
                assertThat(attached.address()).isEqualTo(server.address());
            }
            // Whoever attached and left, also in this process, did not take the lock along.
            var another = SeparateCityHall.run(Map.of(), "start", "--port", "0", "--data", data.toString());
            assertThat(another.code()).isNotZero();
            assertThat(another.out() + another.err()).contains("already running on the data directory");
            assertThat(owner(server.address())
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    /** The application dies without a word, its server goes on; the next start takes over and finds everything. */
    @Test
    void survivesAKilledApplication() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var killed = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Doomed.class.getName(), data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("doomed.log").toFile())
                .start();
        assertThat(killed.waitFor(90, TimeUnit.SECONDS)).isTrue();

        try (var server = EmbeddedServer.start(data)) {
            assertThat(owner(server.address())
                            .sql("select word from kept")
                            .query(String.class)
                            .list())
                    .containsExactly("てのひら");
        }
    }

    /** The server's own log would quote statements and values. */
    @Test
    void writesNoStatementAndNoValueIntoItsLog() throws IOException {
        try (var server = EmbeddedServer.start(data)) {
            var jdbc = owner(server.address());
            var settings = Map.of(
                    "log_min_messages",
                    "fatal",
                    "log_min_error_statement",
                    "panic",
                    "log_error_verbosity",
                    "terse",
                    "log_statement",
                    "none");
            settings.forEach((setting, value) -> assertThat(
                            jdbc.sql("show " + setting).query(String.class).single())
                    .as(setting)
                    .isEqualTo(value));
        }
    }

    private static JdbcClient owner(DatabaseAddress address) {
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.owner(), address.ownerPassword()));
    }

    /** Starts the server, writes one row, and is killed by the operating system while the server runs. */
    static final class Doomed {

        private Doomed() {}

        public static void main(String[] args) throws IOException {
            var server = EmbeddedServer.start(Path.of(args[0]));
            var jdbc = owner(server.address());
            jdbc.sql("create table kept (word text)").update();
            jdbc.sql("insert into kept values ('てのひら')").update();
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start();
            while (true) {
                Thread.onSpinWait();
            }
        }
    }
}
