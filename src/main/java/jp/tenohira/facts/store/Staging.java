package jp.tenohira.facts.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.staging.PackedRows;
import jp.tenohira.facts.staging.StagedRows;

/** Makes the files of rows before they are appended. */
final class Staging {

    private final BatchTable batches;
    private final FactFiles files;
    private final Engine engine;
    private final Views views;

    Staging(BatchTable batches, FactFiles files, Engine engine, Views views) {
        this.batches = batches;
        this.files = files;
        this.engine = engine;
        this.views = views;
    }

    Optional<StagedRows> stage(FactTable table, PackedRows rows) throws IOException {
        var directory = files.staging(table);
        return engine.run(
                        List.of(table),
                        duck -> new PackedFiles(duck, table).written(rows, UUID.randomUUID(), directory))
                .map(there -> new Ready(table, there));
    }

    /** The files of rows that lie ready. */
    static Staged files(StagedRows rows) {
        return ((Ready) rows).staged;
    }

    private final class Ready implements StagedRows {

        private final FactTable table;
        private final Staged staged;

        Ready(FactTable table, Staged staged) {
            this.table = table;
            this.staged = staged;
        }

        @Override
        public <T> List<T> query(FactQuery query, Function<FactAnswer, T> each) {
            var contents = query.tables().stream()
                    .map(one -> batches.contents(one, query))
                    .toList();
            var tables = Stream.concat(Stream.of(table), query.tables().stream())
                    .distinct()
                    .toList();
            try {
                return engine.run(tables, duck -> {
                    for (var one : contents) {
                        views.create(duck, one);
                    }
                    staged.show(duck, table, NAME);
                    try (var statement = Questions.prepared(duck, query.sql(), query);
                            var result = statement.executeQuery()) {
                        var rows = new ArrayList<T>();
                        while (result.next()) {
                            rows.add(each.apply(new ResultRow(result)));
                        }
                        return List.copyOf(rows);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            staged.delete();
        }
    }
}
