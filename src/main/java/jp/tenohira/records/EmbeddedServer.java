package jp.tenohira.records;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server that lives in the data directory. It writes with fsync, asks for a password even on loopback,
 * and is found again after a crash: a server that outlived a killed application is stopped before the next start.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final String OWNER = "postgres";

    /** The data directories whose lock this process holds. */
    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres server;
    private final @Nullable FileLock lock;
    private final Path data;

    private EmbeddedServer(
            DatabaseAddress address, @Nullable EmbeddedPostgres server, @Nullable FileLock lock, Path data) {
        this.address = address;
        this.server = server;
        this.lock = lock;
        this.data = data;
    }

    /** Starts the server of this data directory; fails in plain words when another city hall is running on it. */
    public static EmbeddedServer start(Path data) throws IOException {
        Files.createDirectories(data);
        var lock = lockOf(data).orElseThrow(() -> new DataDirectoryInUse(data));
        return started(data, lock);
    }

    /** Uses the running server of this data directory, or starts it for as long as this object is open. */
    public static EmbeddedServer attachOrStart(Path data) throws IOException {
        Files.createDirectories(data);
        var lock = lockOf(data);
        if (lock.isPresent()) {
            return started(data, lock.get());
        }
        var port = Files.readAllLines(cluster(data).resolve("postmaster.pid")).get(3);
        return new EmbeddedServer(addressAt(Integer.parseInt(port), password(data)), null, null, data);
    }

    public DatabaseAddress address() {
        return address;
    }

    private static EmbeddedServer started(Path data, FileLock lock) throws IOException {
        stopOrphan(cluster(data));
        var fresh = !Files.exists(cluster(data).resolve("PG_VERSION"));
        var password = password(data);
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(cluster(data))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "100")
                // Statements and the values in error messages are personal data; the application hears of its errors.
                .setServerConfig("log_min_messages", "fatal")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .start();
        var address = addressAt(server.getPort(), password);
        if (fresh) {
            requirePassword(server, data, password);
        }
        createDatabase(server);
        return new EmbeddedServer(address, server, lock, data);
    }

    private static DatabaseAddress addressAt(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/tenohira", OWNER, password);
    }

    private static Path cluster(Path data) {
        return data.resolve("records");
    }

    /** The lock, unless a city hall has it: another process, or this one. */
    private static Optional<FileLock> lockOf(Path data) throws IOException {
        var directory = data.toRealPath();
        if (!LOCKED_HERE.add(directory)) {
            // Closing a second channel on the file would give up the lock of the whole process.
            return Optional.empty();
        }
        var channel =
                FileChannel.open(data.resolve("tenohira.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            LOCKED_HERE.remove(directory);
            channel.close();
        }
        return Optional.ofNullable(lock);
    }

    /** The owner's password, made at the first start and readable by the operating-system user alone. */
    private static String password(Path data) throws IOException {
        var file = data.resolve("records.password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = HexFormat.of().formatHex(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }

    private static void requirePassword(EmbeddedPostgres server, Path data, String password) throws IOException {
        execute(server, "alter role postgres password '" + password + "'");
        Files.writeString(cluster(data).resolve("pg_hba.conf"), """
                # Written by Tenohira at the first start: loopback only, and a password always.
                local all all scram-sha-256
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128 scram-sha-256
                """);
        execute(server, "select pg_reload_conf()");
    }

    private static void createDatabase(EmbeddedPostgres server) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = 'tenohira'")) {
            if (!found.next()) {
                execute(server, "create database tenohira");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }

    /** After kill -9 the server goes on without its application. We hold the lock, so nobody else can be using it. */
    private static void stopOrphan(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var orphan = ProcessHandle.of(pid).filter(EmbeddedServer::isPostgres);
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the earlier database server stopped", e);
        } catch (Exception e) {
            throw new IOException("The database server of an earlier run (process " + pid + ") does not stop", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(c -> c.endsWith("postgres")).isPresent();
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        if (lock != null) {
            lock.acquiredBy().close();
            LOCKED_HERE.remove(data.toRealPath());
        }
    }
}
