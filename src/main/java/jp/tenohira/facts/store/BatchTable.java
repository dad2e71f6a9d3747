package jp.tenohira.facts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.facts.Batch;
import jp.tenohira.facts.Delivery;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.store.FactFiles.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches and their files in PostgreSQL: the truth of what counts. */
final class BatchTable {

    private static final String COLUMNS = """
            b.batch, b.source, b.name, b.digest, b.rows, b.known, b.first_day, b.last_day, b.replaces, b.reason, b.received_at,
            b.received_by, later.batch as replaced_by
              from fact_batch b left join fact_batch later on later.replaces = b.batch
            """;

    private final JdbcClient jdbc;

    BatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else changes the table. */
    void lock(FactTable table) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtext('facts ' || :table || current_setting('tenohira.municipality')))")
                .param("table", table.name())
                .query((_, _) -> "")
                .list();
    }

    Optional<Batch> same(FactTable table, Delivery delivery) {
        return jdbc.sql("select " + COLUMNS + """
                         where b.table_name = :table and b.source = :source and b.digest = :digest
                           and b.replaces is not distinct from :replaces
                        """)
                .param("table", table.name())
                .param("source", delivery.source())
                .param("digest", delivery.digest())
                .param("replaces", delivery.replaces(), Types.OTHER)
                .query(BatchTable::batch)
                .optional();
    }

    Optional<Batch> find(FactTable table, UUID id) {
        return jdbc.sql("select " + COLUMNS + " where b.table_name = :table and b.batch = :id")
                .param("table", table.name())
                .param("id", id)
                .query(BatchTable::batch)
                .optional();
    }

    List<Batch> newest(FactTable table, int most) {
        return jdbc.sql("select " + COLUMNS + " where b.table_name = :table order by b.number desc limit :most")
                .param("table", table.name())
                .param("most", most)
                .query(BatchTable::batch)
                .list();
    }

    long state(FactTable table) {
        return jdbc.sql("select coalesce(max(number), 0) from fact_batch where table_name = :table")
                .param("table", table.name())
                .query(Long.class)
                .single();
    }

    void add(FactTable table, Batch batch) {
        var delivery = batch.delivery();
        jdbc.sql("""
                insert into fact_batch (batch, table_name, source, name, digest, rows, known, first_day, last_day, replaces, reason,
                                        received_at, received_by)
                values (:id, :table, :source, :name, :digest, :rows, :known, :first, :last, :replaces, :reason, :at, :by)
                """)
                .param("id", batch.id())
                .param("table", table.name())
                .param("source", delivery.source())
                .param("name", delivery.name())
                .param("digest", delivery.digest())
                .param("rows", batch.rows())
                .param("known", batch.known())
                .param("first", batch.firstDay(), Types.DATE)
                .param("last", batch.lastDay(), Types.DATE)
                .param("replaces", delivery.replaces(), Types.OTHER)
                .param("reason", delivery.reason())
                .param("at", batch.receivedAt().atOffset(ZoneOffset.UTC))
                .param("by", delivery.by())
                .update();
    }

    void addFile(FactTable table, Written written, Set<UUID> batches, Instant at) {
        jdbc.sql("""
                insert into fact_file (file, table_name, month, rows, bytes, written_at)
                values (:file, :table, :month, :rows, :bytes, :at)
                """)
                .param("file", written.file())
                .param("table", table.name())
                .param("month", written.month())
                .param("rows", written.rows())
                .param("bytes", written.bytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (var batch : batches) {
            jdbc.sql("insert into fact_file_batch (file, batch) values (:file, :batch)")
                    .param("file", written.file())
                    .param("batch", batch)
                    .update();
        }
    }

    void gone(String file, Instant at) {
        jdbc.sql("insert into fact_file_gone (file, gone_at) values (:file, :at)")
                .param("file", file)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A file that is read, and the batches whose rows are in it. */
    record Kept(String file, String month, Set<UUID> batches) {}

    /** Files that no other has taken the place of, with all their batches, whether those count or not. */
    List<Kept> files(FactTable table, @Nullable YearMonth first, @Nullable YearMonth last) {
        return jdbc.sql("""
                        select f.file, f.month, array_agg(b.batch) as batches
                          from fact_file f join fact_file_batch b on b.municipality = f.municipality and b.file = f.file
                         where f.table_name = :table and f.month >= :first and f.month <= :last
                           and not exists (select 1 from fact_file_gone g where g.municipality = f.municipality and g.file = f.file)
                         group by f.file, f.month order by f.month, f.file
                        """)
                .param("table", table.name())
                .param("first", first == null ? "" : first.toString())
                .param("last", last == null ? "9999-99" : last.toString())
                .query((rs, _) -> new Kept(rs.getString("file"), rs.getString("month"), Set.of((UUID[])
                        rs.getArray("batches").getArray())))
                .list();
    }

    /** The batches that counted at a moment: there by then, and not replaced by then. */
    Set<UUID> counting(FactTable table, @Nullable Instant asOf) {
        var moment = (asOf == null ? Instant.parse("9999-01-01T00:00:00Z") : asOf).atOffset(ZoneOffset.UTC);
        return new HashSet<>(jdbc.sql("""
                        select b.batch from fact_batch b
                         where b.table_name = :table and b.received_at <= :at
                           and not exists (select 1 from fact_batch later
                                            where later.replaces = b.batch and later.received_at <= :at)
                        """)
                .param("table", table.name())
                .param("at", moment)
                .query(UUID.class)
                .list());
    }

    /** What counts is asked before the files are: a batch that comes in between is left out whole, and what it replaces is not. */
    Views.Contents contents(FactTable table, FactQuery query) {
        var counting = counting(table, query.asOf());
        if (query.only() != null) {
            counting.retainAll(query.only());
        }
        return new Views.Contents(table, files(table, query.first(), query.last()), counting);
    }

    List<YearMonth> months(FactTable table) {
        return jdbc.sql("""
                        select distinct f.month
                          from fact_file f join fact_file_batch b on b.municipality = f.municipality and b.file = f.file
                         where f.table_name = :table
                           and not exists (select 1 from fact_file_gone g where g.municipality = f.municipality and g.file = f.file)
                           and not exists (select 1 from fact_batch later where later.replaces = b.batch)
                         order by f.month desc
                        """)
                .param("table", table.name())
                .query((rs, _) -> YearMonth.parse(rs.getString("month")))
                .list();
    }

    /** Files that must stay on disk: those that are read, and those that went only lately. */
    Set<String> inUse(FactTable table, Instant goneSince) {
        return new HashSet<>(jdbc.sql("""
                        select f.file from fact_file f
                         where f.table_name = :table
                           and not exists (select 1 from fact_file_gone g
                                            where g.municipality = f.municipality and g.file = f.file and g.gone_at < :since)
                        """)
                .param("table", table.name())
                .param("since", goneSince.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    private static Batch batch(ResultSet rs, int row) throws SQLException {
        return new Batch(
                rs.getObject("batch", UUID.class),
                new Delivery(
                        rs.getString("source"),
                        rs.getString("name"),
                        rs.getString("digest"),
                        rs.getString("received_by"),
                        rs.getObject("replaces", UUID.class),
                        rs.getString("reason")),
                rs.getLong("rows"),
                rs.getLong("known"),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("last_day", LocalDate.class),
                rs.getObject("received_at", OffsetDateTime.class).toInstant(),
                rs.getObject("replaced_by", UUID.class));
    }
}
