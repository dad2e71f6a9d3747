package jp.tenohira.facts;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question in SQL that DuckDB and Trino share, with {@code ?} for its parameters. Tables are called by their names.
 *
 * @param tables all tables it reads
 * @param first files of earlier months are not opened; null for all
 * @param last files of later months are not opened; null for all
 * @param asOf what counted at that moment; null for now
 * @param only the rows of these batches, as far as they count; null for all
 */
public record FactQuery(
        String sql,
        List<FactTable> tables,
        List<Object> parameters,
        @Nullable YearMonth first,
        @Nullable YearMonth last,
        @Nullable Instant asOf,
        @Nullable Set<UUID> only) {

    public FactQuery {
        tables = List.copyOf(tables);
        parameters = List.copyOf(parameters);
        only = only == null ? null : Set.copyOf(only);
    }

    public static FactQuery of(String sql, FactTable table, Object... parameters) {
        return new FactQuery(sql, List.of(table), List.of(parameters), null, null, null, null);
    }

    /** How many rows the answer has. */
    public FactQuery counted() {
        return new FactQuery(
                "select count(*) from (" + sql + ") as counted", tables, parameters, first, last, asOf, only);
    }

    public FactQuery between(@Nullable YearMonth from, @Nullable YearMonth to) {
        return new FactQuery(sql, tables, parameters, from, to, asOf, only);
    }

    public FactQuery asOf(Instant moment) {
        return new FactQuery(sql, tables, parameters, first, last, moment, only);
    }

    public FactQuery only(Set<UUID> batches) {
        return new FactQuery(sql, tables, parameters, first, last, asOf, batches);
    }
}
