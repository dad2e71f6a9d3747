package jp.tenohira.payments.settlement.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.payments.settlement.journal.Posting.Decision;
import jp.tenohira.payments.settlement.journal.Posting.Kind;
import jp.tenohira.payments.settlement.journal.Posting.Subject;
import jp.tenohira.payments.settlement.journal.Posting.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the journal. */
public final class JournalReading {

    private static final String POSTINGS = """
            select p.id, p.kind, p.section, p.place, p.day, p.round, p.digest, p.facts::text as facts, p.reason,
                   p.posted_by, p.posted_name, p.posted_at, d.verdict, d.decided_name, d.reason as why, d.decided_at
              from posting p left join posting_decision d on d.posting = p.id
            """;
    private static final String ENTRIES = """
            select e.fiscal_year, e.number, e.posting, e.kind, e.booked_on, e.section, e.place, e.day, e.account,
                   e.reverses_year, e.reverses_number, e.posted_at, e.posted_by,
                   l.side, l.ledger, l.account as line_account, l.yen, l.fee_kind, l.tender, l.brand,
                   l.section as line_section, l.place as line_place, l.day as line_day
              from journal_entry e join journal_line l on l.fiscal_year = e.fiscal_year and l.number = e.number
            """;

    private final JdbcClient jdbc;

    public JournalReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Map<String, ?> params(Subject subject) {
        return Map.of(
                "kind",
                subject.kind().name(),
                "section",
                subject.section(),
                "place",
                subject.place(),
                "day",
                subject.day());
    }

    Optional<Posting> posting(UUID id) {
        return jdbc.sql(POSTINGS + " where p.id = :id")
                .param("id", id)
                .query(JournalReading::posting)
                .optional();
    }

    Map<UUID, Posting> postings(Collection<UUID> ids) {
        return jdbc
                .sql(POSTINGS + " where p.id in (:ids)")
                .param("ids", ids)
                .query(JournalReading::posting)
                .list()
                .stream()
                .collect(Collectors.toMap(Posting::id, posting -> posting));
    }

    List<Posting> rounds(Subject subject) {
        return jdbc.sql(POSTINGS + """
                         where p.kind = :kind and p.section = :section and p.place = :place and p.day = :day
                         order by p.round
                        """)
                .params(params(subject))
                .query(JournalReading::posting)
                .list();
    }

    /** The last round of every subject of a kind within days, by subject. */
    public Map<Subject, Posting> lastOf(Kind kind, LocalDate from, LocalDate to) {
        var last = new LinkedHashMap<Subject, Posting>();
        jdbc.sql(
                        POSTINGS
                                + " where p.kind = :kind and p.day between :from and :to order by p.day, p.section, p.place, p.round")
                .param("kind", kind.name())
                .param("from", from)
                .param("to", to)
                .query(JournalReading::posting)
                .list()
                .forEach(posting -> last.put(posting.subject(), posting));
        return last;
    }

    boolean reversed(EntryNumber number) {
        return jdbc.sql("""
                        select exists (select from journal_entry
                                        where reverses_year = :year and reverses_number = :number)
                        """)
                .param("year", number.fiscalYear())
                .param("number", number.number())
                .query(Boolean.class)
                .single();
    }

    List<Entry> entries(UUID posting) {
        return entries(" where e.posting = :posting", Map.of("posting", posting));
    }

    /** Entries by number after another one, at most so many. */
    public List<Entry> after(int fiscalYear, long number, int most) {
        return entries("""
                 where e.fiscal_year = :year and e.number > :number and e.number <= :number + :most
                """, Map.of("year", fiscalYear, "number", number, "most", most));
    }

    /** The entries of an export, by number. */
    public List<Entry> exported(UUID export) {
        return entries("""
                 join finance_export_entry x on x.fiscal_year = e.fiscal_year and x.number = e.number
                 where x.export = :export
                """, Map.of("export", export));
    }

    private List<Entry> entries(String where, Map<String, ?> params) {
        var found = new LinkedHashMap<EntryNumber, Entry>();
        jdbc.sql(ENTRIES + where + " order by e.fiscal_year, e.number, l.line")
                .params(params)
                .query(JournalReading::entry)
                .list()
                .forEach(entry -> found.merge(entry.number(), entry, JournalReading::joined));
        return List.copyOf(found.values());
    }

    private static Entry joined(Entry entry, Entry more) {
        var lines = new java.util.ArrayList<>(entry.lines());
        lines.addAll(more.lines());
        return new Entry(
                entry.number(),
                entry.posting(),
                entry.kind(),
                entry.bookedOn(),
                entry.section(),
                entry.place(),
                entry.day(),
                entry.account(),
                entry.reverses(),
                entry.postedAt(),
                entry.postedBy(),
                lines);
    }

    private static Entry entry(ResultSet rs, int row) throws SQLException {
        var line = new Line(
                Side.of(rs.getString("side")),
                Ledger.valueOf(rs.getString("ledger")),
                rs.getString("line_account"),
                rs.getLong("yen"),
                new Line.Origin(
                        rs.getString("fee_kind"),
                        rs.getString("tender"),
                        rs.getString("brand"),
                        rs.getString("line_section"),
                        rs.getString("line_place"),
                        rs.getObject("line_day", LocalDate.class)));
        var reverses = rs.getLong("reverses_number");
        return new Entry(
                new EntryNumber(rs.getInt("fiscal_year"), rs.getLong("number")),
                rs.getObject("posting", UUID.class),
                EntryKind.valueOf(rs.getString("kind")),
                rs.getObject("booked_on", LocalDate.class),
                rs.getString("section"),
                rs.getString("place"),
                rs.getObject("day", LocalDate.class),
                rs.getString("account"),
                reverses == 0 ? Optional.empty() : Optional.of(new EntryNumber(rs.getInt("reverses_year"), reverses)),
                rs.getObject("posted_at", OffsetDateTime.class).toInstant(),
                rs.getString("posted_by"),
                List.of(line));
    }

    private static Posting posting(ResultSet rs, int row) throws SQLException {
        var verdict = rs.getString("verdict");
        return new Posting(
                rs.getObject("id", UUID.class),
                new Subject(
                        Kind.valueOf(rs.getString("kind")),
                        rs.getString("section"),
                        rs.getString("place"),
                        rs.getObject("day", LocalDate.class)),
                rs.getInt("round"),
                rs.getString("digest"),
                rs.getString("facts"),
                rs.getString("reason"),
                rs.getObject("posted_by", UUID.class),
                rs.getString("posted_name"),
                rs.getObject("posted_at", OffsetDateTime.class).toInstant(),
                verdict == null
                        ? Optional.empty()
                        : Optional.of(new Decision(
                                Verdict.valueOf(verdict),
                                rs.getString("decided_name"),
                                rs.getString("why"),
                                rs.getObject("decided_at", OffsetDateTime.class).toInstant())));
    }

    /** Debits less credits of each ledger. */
    public Map<Ledger, Long> balances() {
        var balances = new java.util.EnumMap<Ledger, Long>(Ledger.class);
        jdbc.sql(
                        "select ledger, sum(case side when 'D' then yen else -yen end) as yen from journal_line group by ledger")
                .query((rs, _) -> Map.entry(Ledger.valueOf(rs.getString("ledger")), rs.getLong("yen")))
                .list()
                .forEach(balance -> balances.put(balance.getKey(), balance.getValue()));
        return balances;
    }

    public List<YearMonth> closedMonths() {
        return jdbc.sql("select month from month_closed order by month desc")
                .query((rs, _) -> YearMonth.from(rs.getObject("month", LocalDate.class)))
                .list();
    }

    /** When and by whom a month was closed. */
    public record Closed(Instant at, String by) {}

    public Optional<Closed> closed(YearMonth month) {
        return jdbc.sql("select closed_at, closed_by from month_closed where month = :month")
                .param("month", month.atDay(1))
                .query((rs, _) -> new Closed(
                        rs.getObject("closed_at", OffsetDateTime.class).toInstant(), rs.getString("closed_by")))
                .optional();
    }

    /** Debits and credits that were booked in a month. */
    public List<MonthSum> sums(YearMonth month) {
        return jdbc.sql("""
                        select l.section, l.place, l.ledger, l.account,
                               coalesce(sum(l.yen) filter (where l.side = 'D'), 0) as debit,
                               coalesce(sum(l.yen) filter (where l.side = 'C'), 0) as credit
                          from journal_entry e join journal_line l on l.fiscal_year = e.fiscal_year and l.number = e.number
                         where e.booked_on between :first and :last
                         group by l.section, l.place, l.ledger, l.account
                         order by l.section, l.place, l.ledger, l.account
                        """)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(MonthSum.class)
                .list();
    }

    /** @param days facility days with an entry */
    public record Span(long entries, EntryNumber first, EntryNumber last, long days) {}

    /** The entries that were booked in a month; empty when there are none. */
    public Optional<Span> span(YearMonth month) {
        return jdbc.sql("""
                        select fiscal_year, count(*) as entries, min(number) as first, max(number) as last,
                               count(distinct (section, place, day)) filter (where kind in ('REVENUE', 'DEPOSIT')) as days
                          from journal_entry where booked_on between :first and :last group by fiscal_year
                        """)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((rs, _) -> new Span(
                        rs.getLong("entries"),
                        new EntryNumber(rs.getInt("fiscal_year"), rs.getLong("first")),
                        new EntryNumber(rs.getInt("fiscal_year"), rs.getLong("last")),
                        rs.getLong("days")))
                .optional();
    }
}
