package jp.tenohira.facts.intake;

import jp.tenohira.facts.RowWriter;
import org.jspecify.annotations.Nullable;

/** Counts what goes through it. */
public final class CountedRows implements RowWriter {

    private final RowWriter to;
    private long count;

    public CountedRows(RowWriter to) {
        this.to = to;
    }

    public long count() {
        return count;
    }

    @Override
    public RowWriter text(@Nullable String value) {
        to.text(value);
        return this;
    }

    @Override
    public RowWriter whole(long value) {
        to.whole(value);
        return this;
    }

    @Override
    public RowWriter truth(@Nullable Boolean value) {
        to.truth(value);
        return this;
    }

    @Override
    public RowWriter day(long epochDay) {
        to.day(epochDay);
        return this;
    }

    @Override
    public RowWriter moment(long epochMicros) {
        to.moment(epochMicros);
        return this;
    }

    @Override
    public void end() {
        to.end();
        count++;
    }
}
