package jp.tenohira.facts.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.sheets.Csv;

/** Answers questions in SQL. */
final class Questions {

    private final BatchTable batches;
    private final FactFiles files;
    private final Engine engine;
    private final Views views;

    Questions(BatchTable batches, FactFiles files, Engine engine, Views views) {
        this.batches = batches;
        this.files = files;
        this.engine = engine;
        this.views = views;
    }

    <T> List<T> ask(FactQuery query, Function<FactAnswer, T> each) throws IOException {
        return run(query, duck -> {
            try (var statement = prepared(duck, query.sql(), query);
                    var result = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (result.next()) {
                    rows.add(each.apply(new ResultRow(result)));
                }
                return List.copyOf(rows);
            }
        });
    }

    void parquet(FactQuery query, OutputStream out) throws IOException {
        var file = files.work().resolve("export-" + UUID.randomUUID() + ".parquet");
        try {
            run(query, duck -> {
                try (var statement = prepared(
                        duck,
                        "copy (" + query.sql() + ") to " + Engine.text(file.toString()) + " (format parquet)",
                        query)) {
                    return statement.execute();
                }
            });
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    void csv(FactQuery query, OutputStream out) throws IOException {
        run(query, duck -> {
            try (var statement = prepared(duck, query.sql(), query);
                    var result = statement.executeQuery()) {
                var columns = result.getMetaData().getColumnCount();
                var header = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    header.add(result.getMetaData().getColumnName(column));
                }
                write(out, header);
                while (result.next()) {
                    write(out, cells(result, columns));
                }
                return true;
            }
        });
    }

    private static List<String> cells(ResultSet result, int columns) throws SQLException {
        var cells = new ArrayList<String>();
        for (int column = 1; column <= columns; column++) {
            var value = result.getString(column);
            cells.add(value == null ? "" : value);
        }
        return cells;
    }

    private static void write(OutputStream out, List<String> cells) throws IOException {
        out.write(Csv.line(cells).getBytes(StandardCharsets.UTF_8));
    }

    private <T> T run(FactQuery query, Engine.Work<T> work) throws IOException {
        var contents = query.tables().stream()
                .map(table -> batches.contents(table, query))
                .toList();
        return engine.run(query.tables(), duck -> {
            for (var table : contents) {
                views.create(duck, table);
            }
            return work.with(duck);
        });
    }

    static PreparedStatement prepared(Connection duck, String sql, FactQuery query) throws SQLException {
        var statement = duck.prepareStatement(sql);
        for (int i = 0; i < query.parameters().size(); i++) {
            statement.setObject(i + 1, query.parameters().get(i));
        }
        return statement;
    }
}
