package jp.tenohira.facts.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.facts.FactTable;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB within bounds. Each question gets an instance of its own (10 ms) that can open the directories of the current municipality and
 * no other file: the engine itself refuses what a query must not read.
 */
final class Engine {

    private final FactFiles files;
    private final FactsSettings settings;
    private final Semaphore places;

    Engine(FactFiles files, FactsSettings settings) {
        this.files = files;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
    }

    @FunctionalInterface
    interface Work<T> {
        T with(DuckDBConnection duck) throws SQLException, IOException;
    }

    <T> T run(List<FactTable> tables, Work<T> work) throws IOException {
        return run(tables, List.of(), work);
    }

    /** @param read files of others that may be read too */
    <T> T run(List<FactTable> tables, List<Path> read, Work<T> work) throws IOException {
        places.acquireUninterruptibly();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class)) {
            bind(duck, tables, read);
            return work.with(duck);
        } catch (SQLException e) {
            throw new IOException("Facts cannot be read or written: " + e.getMessage(), e);
        } finally {
            places.release();
        }
    }

    private void bind(DuckDBConnection duck, List<FactTable> tables, List<Path> read) throws SQLException, IOException {
        var directories = Stream.<Path>builder().add(files.work());
        for (var table : tables) {
            directories.add(files.directory(table));
        }
        var allowed = listed(directories.build().map(path -> path + "/"));
        try (var statement = duck.createStatement()) {
            statement.execute("set threads = " + settings.threads());
            statement.execute("set memory_limit = " + text(settings.memory()));
            statement.execute("set temp_directory = " + text(files.work().toString()));
            statement.execute("set preserve_insertion_order = false");
            statement.execute("set autoinstall_known_extensions = false");
            statement.execute("set allowed_directories = " + allowed);
            statement.execute("set allowed_paths = " + listed(read.stream().map(Path::toString)));
            statement.execute("set enable_external_access = false");
            statement.execute("set lock_configuration = true");
        }
    }

    private static String listed(Stream<String> paths) {
        return paths.map(Engine::text).collect(Collectors.joining(", ", "[", "]"));
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
