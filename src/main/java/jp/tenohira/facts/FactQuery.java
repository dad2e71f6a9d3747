package jp.tenohira.facts;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question in SQL that DuckDB and Trino share, with {@code ?} for its parameters. Tables are called by their names.
 *
 * @param tables all tables it reads
 * @param first files of earlier months are not opened; null for all
 * @param last files of later months are not opened; null for all
 * @param asOf what counted at that moment; null for now
 */
public record FactQuery(
        String sql,
        List<FactTable> tables,
        List<Object> parameters,
        @Nullable YearMonth first,
        @Nullable YearMonth last,
        @Nullable Instant asOf) {

    public FactQuery {
        tables = List.copyOf(tables);
        parameters = List.copyOf(parameters);
    }

    public static FactQuery of(String sql, FactTable table, Object... parameters) {
        return new FactQuery(sql, List.of(table), List.of(parameters), null, null, null);
    }

    public FactQuery between(@Nullable YearMonth from, @Nullable YearMonth to) {
        return new FactQuery(sql, tables, parameters, from, to, asOf);
    }

    public FactQuery asOf(Instant moment) {
        return new FactQuery(sql, tables, parameters, first, last, moment);
    }
}
