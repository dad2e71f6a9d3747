package jp.tenohira.facts.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import jp.tenohira.facts.FactColumn;
import jp.tenohira.facts.FactColumn.Type;
import jp.tenohira.facts.RowWriter;
import jp.tenohira.facts.Rows;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows from who reads them and hands them to DuckDB's appender on another thread, so that reading and storing go on at once. A few
 * blocks are under way at most: memory is bounded whatever the file. Millions of cells come through here; no step is an object.
 */
final class RowBlocks implements RowWriter {

    private static final int ROWS = 2048;
    private static final int UNDER_WAY = 4;
    private static final long UNSAID = Long.MIN_VALUE;

    private final Type[] types;
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(UNDER_WAY);
    private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(UNDER_WAY);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private Block block;
    private int cell;
    private int column;

    private RowBlocks(List<FactColumn> columns) {
        this.types = columns.stream().map(FactColumn::type).toArray(Type[]::new);
        this.block = new Block(types.length);
        for (int i = 1; i < UNDER_WAY; i++) {
            empty.add(new Block(types.length));
        }
    }

    /** Cells row by row: numbers, days, moments and truths in one array, texts in the other. */
    private static final class Block {

        private final long[] numbers;
        private final @Nullable String[] texts;
        private int rows;

        Block(int columns) {
            this.numbers = new long[ROWS * columns];
            this.texts = new String[ROWS * columns];
        }
    }

    /** All rows, or false when who reads them gives up. */
    static boolean append(DuckDBAppender appender, List<FactColumn> columns, Rows rows)
            throws IOException, SQLException {
        var blocks = new RowBlocks(columns);
        var storing = Thread.ofPlatform().name("facts-append").start(() -> blocks.store(appender));
        var whole = false;
        try {
            whole = rows.writeTo(blocks);
            blocks.hand();
        } finally {
            blocks.finish(storing);
        }
        blocks.throwFailure();
        return whole;
    }

    private void store(DuckDBAppender appender) {
        appender.setWriteInlinedStrings(true);
        try {
            for (var next = full.take(); next.rows > 0; next = full.take()) {
                if (failure.get() == null) {
                    store(appender, next);
                }
                next.rows = 0;
                empty.put(next);
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void store(DuckDBAppender appender, Block stored) {
        try {
            for (int row = 0, at = 0; row < stored.rows; row++) {
                appender.beginRow();
                for (var type : types) {
                    store(appender, type, stored.numbers[at], stored.texts[at]);
                    at++;
                }
                appender.endRow();
            }
        } catch (SQLException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void store(DuckDBAppender appender, Type type, long number, @Nullable String text)
            throws SQLException {
        switch (type) {
            case TEXT -> {
                if (text == null) {
                    appender.appendNull();
                } else {
                    appender.append(text);
                }
            }
            case WHOLE -> appender.append(number);
            case TRUTH -> {
                if (number == UNSAID) {
                    appender.appendNull();
                } else {
                    appender.append(number == 1);
                }
            }
            case DAY -> appender.appendEpochDays(Math.toIntExact(number));
            case MOMENT -> appender.appendEpochMicros(number);
        }
    }

    private void hand() {
        try {
            var handed = block;
            if (handed.rows > 0) {
                full.put(handed);
                block = empty.take();
                cell = 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rows were stored", e);
        }
    }

    /** An empty block is the end. */
    private void finish(Thread storing) {
        try {
            full.put(new Block(0));
            storing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rows were stored", e);
        }
    }

    private void throwFailure() throws SQLException {
        var why = failure.get();
        if (why instanceof SQLException e) {
            throw e;
        }
        if (why != null) {
            throw new IllegalStateException("The rows do not fit their table", why);
        }
    }

    private int next(Type type) {
        if (column == types.length || types[column] != type) {
            throw new IllegalStateException("Column %d of a row is not of type %s".formatted(column + 1, type));
        }
        column++;
        return cell++;
    }

    @Override
    public RowWriter text(@Nullable String value) {
        block.texts[next(Type.TEXT)] = value;
        return this;
    }

    @Override
    public RowWriter whole(long value) {
        block.numbers[next(Type.WHOLE)] = value;
        return this;
    }

    @Override
    public RowWriter truth(@Nullable Boolean value) {
        block.numbers[next(Type.TRUTH)] = value == null ? UNSAID : value ? 1 : 0;
        return this;
    }

    @Override
    public RowWriter day(long epochDay) {
        block.numbers[next(Type.DAY)] = epochDay;
        return this;
    }

    @Override
    public RowWriter moment(long epochMicros) {
        block.numbers[next(Type.MOMENT)] = epochMicros;
        return this;
    }

    @Override
    public void end() {
        if (column != types.length) {
            throw new IllegalStateException("A row ends after %d of %d columns".formatted(column, types.length));
        }
        column = 0;
        if (++block.rows == ROWS) {
            hand();
        }
    }
}
