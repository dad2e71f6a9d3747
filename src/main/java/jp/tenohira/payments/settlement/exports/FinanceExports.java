package jp.tenohira.payments.settlement.exports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.journal.Entry;
import jp.tenohira.payments.settlement.journal.JournalReading;
import jp.tenohira.payments.settlement.naming.CodeNames;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands decided entries over to the finance system, each once; what was sent back is handed over with its counter-entry, so that numbers have no
 * gaps there either. An export can be had again, marked as such.
 */
public final class FinanceExports {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RevenueAccounts accounts;
    private final CodeNames names;
    private final JournalReading journal;
    private final Clock clock;

    public FinanceExports(
            JdbcClient jdbc, TransactionTemplate transaction, RevenueAccounts accounts, CodeNames names, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.names = names;
        this.journal = new JournalReading(jdbc);
        this.clock = clock;
    }

    public record Export(UUID id, long number, long columns, int entries, long yen, Instant at, String by) {}

    /** Entries that are decided and were not handed over. */
    public long waiting() {
        return jdbc.sql("select count(*) from journal_entry e where " + DECIDED)
                .query(Long.class)
                .single();
    }

    private static final String DECIDED = """
            not exists (select from finance_export_entry x where x.fiscal_year = e.fiscal_year and x.number = e.number)
              and exists (
                select from posting p
                  join posting later on later.kind = p.kind and later.section = p.section and later.place = p.place
                   and later.day = p.day and later.round >= p.round
                  join posting_decision d on d.posting = later.id
                 where p.id = e.posting)
            """;

    /** Empty when nothing waits. */
    public Optional<Export> make(Staff by) {
        try {
            return Optional.ofNullable(transaction.execute(_ -> added(by))).orElseThrow();
        } catch (DuplicateKeyException e) {
            // Somebody else has just handed the same entries over.
            return Optional.empty();
        }
    }

    private Optional<Export> added(Staff by) {
        var count = waiting();
        if (count == 0) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into finance_export (id, columns, entries, yen, made_at, made_by)
                select :id, :columns, count(distinct (e.fiscal_year, e.number)), sum(l.yen), :at, :by
                  from journal_entry e
                  join journal_line l on l.fiscal_year = e.fiscal_year and l.number = e.number and l.side = 'D'
                 where %s
                """.formatted(DECIDED))
                .param("id", id)
                .param("columns", newest().map(Written::number).orElse(0L))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        jdbc.sql("""
                insert into finance_export_entry (fiscal_year, number, export)
                select e.fiscal_year, e.number, :id from journal_entry e where %s
                """.formatted(DECIDED)).param("id", id).update();
        return find(id);
    }

    /** @param again whether it is had another time, which the file says */
    public byte[] file(Export export, boolean again) {
        var columns = columns(export.columns());
        var named = new HashMap<LocalDate, CodeNames.Named>();
        return new FinanceFile(
                        columns,
                        again,
                        year -> accounts.of(new FiscalYear(year)),
                        day -> named.computeIfAbsent(day, one -> names.on(one, Lang.JA)))
                .of(journal.exported(export.id()));
    }

    public List<Entry> entries(Export export) {
        return journal.exported(export.id());
    }

    public Optional<Export> find(UUID id) {
        return all().stream().filter(export -> export.id().equals(id)).findFirst();
    }

    /** The newest first. */
    public List<Export> all() {
        return jdbc.sql("""
                        select id, number, columns, entries, yen, made_at, made_by from finance_export order by number desc
                        """)
                .query((rs, _) -> new Export(
                        rs.getObject("id", UUID.class),
                        rs.getLong("number"),
                        rs.getLong("columns"),
                        rs.getInt("entries"),
                        rs.getLong("yen"),
                        rs.getObject("made_at", OffsetDateTime.class).toInstant(),
                        rs.getString("made_by")))
                .list();
    }

    private record Written(long number, String definition) {}

    private Optional<Written> newest() {
        return jdbc.sql("select number, definition from finance_columns order by number desc limit 1")
                .query(Written.class)
                .optional();
    }

    /** The definition as it is written now. */
    public String definition() {
        return newest().map(Written::definition).orElse(FinanceColumns.SHIPPED);
    }

    public Outcome<FinanceColumns, List<Text>> define(String definition, String by) {
        var read = FinanceColumns.read(definition);
        if (read instanceof Outcome.Accepted) {
            jdbc.sql("""
                    insert into finance_columns (definition, changed_at, changed_by) values (:definition, :at, :by)
                    """)
                    .param("definition", definition)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", by)
                    .update();
        }
        return read;
    }

    private FinanceColumns columns(long number) {
        var definition = number == 0
                ? FinanceColumns.SHIPPED
                : jdbc.sql("select definition from finance_columns where number = :number")
                        .param("number", number)
                        .query(String.class)
                        .single();
        return switch (FinanceColumns.read(definition)) {
            case Outcome.Accepted<FinanceColumns, List<Text>>(var columns) -> columns;
            case Outcome.Refused<FinanceColumns, List<Text>> _ ->
                throw new IllegalStateException("A stored definition is read as it was checked");
        };
    }
}
