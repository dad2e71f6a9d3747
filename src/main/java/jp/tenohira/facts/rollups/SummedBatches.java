package jp.tenohira.facts.rollups;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which batches were summed, at which state of the lists. */
final class SummedBatches {

    private final JdbcClient jdbc;
    private final Summing<?> summing;

    SummedBatches(JdbcClient jdbc, Summing<?> summing) {
        this.jdbc = jdbc;
        this.summing = summing;
    }

    /** Until the transaction ends, nobody else sums the same. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:table || ' ' || current_setting('tenohira.municipality')))")
                .param("table", summing.batches())
                .query((_, _) -> "")
                .list();
    }

    Set<UUID> at(long lists) {
        return new HashSet<>(jdbc.sql("select batch from " + summing.batches() + " where lists = :lists")
                .param("lists", lists)
                .query(UUID.class)
                .list());
    }

    /** Sums of earlier states of the lists, which nobody asks for any more. */
    void forgetBefore(long lists) {
        Stream.concat(summing.sums().stream(), Stream.of(summing.batches()))
                .forEach(table -> jdbc.sql("delete from " + table + " where lists < :lists")
                        .param("lists", lists)
                        .update());
    }

    void add(long lists, Set<UUID> batches) {
        jdbc.sql("insert into " + summing.batches() + " (lists, batch) select ?, unnest(?::uuid[])")
                .params(lists, batches.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
