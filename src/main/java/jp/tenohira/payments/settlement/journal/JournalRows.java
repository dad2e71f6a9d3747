package jp.tenohira.payments.settlement.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.journal.Posting.Kind;
import jp.tenohira.payments.settlement.journal.Posting.Subject;
import jp.tenohira.payments.settlement.journal.Posting.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the journal; the rules that no program may break are triggers of its tables. */
public final class JournalRows {

    private final JdbcClient jdbc;
    private final JournalReading reading;

    public JournalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.reading = new JournalReading(jdbc);
    }

    void lock(FiscalYear year) {
        jdbc.sql("""
                insert into journal_counter (fiscal_year, last) values (:year, 0) on conflict do nothing
                """).param("year", year.year()).update();
        jdbc.sql("select last from journal_counter where fiscal_year = :year for update")
                .param("year", year.year())
                .query(Long.class)
                .single();
    }

    boolean closed(YearMonth month) {
        return jdbc.sql("select exists (select from month_closed where month = :month)")
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    long undecided(YearMonth month) {
        return jdbc.sql("""
                        select count(*) from posting p
                         where not exists (select from posting_decision d where d.posting = p.id)
                           and not exists (
                             select from posting later
                              where later.kind = p.kind and later.section = p.section and later.place = p.place
                                and later.day = p.day and later.round > p.round)
                           and (p.day between :first and :last
                             or exists (select from journal_entry e
                                         where e.posting = p.id and e.booked_on between :first and :last))
                        """)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(Long.class)
                .single();
    }

    void close(YearMonth month, Staff by, Instant at) {
        jdbc.sql("insert into month_closed (month, closed_at, closed_by) values (:month, :at, :by)")
                .param("month", month.atDay(1))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    void decide(Posting posting, Verdict verdict, Staff by, String reason, Instant at) {
        jdbc.sql("""
                insert into posting_decision
                  (posting, verdict, posted_by, decided_by, decided_name, reason, decided_at)
                values (:posting, :verdict, :postedBy, :by, :name, :reason, :at)
                """)
                .param("posting", posting.id())
                .param("verdict", verdict.name())
                .param("postedBy", posting.postedBy())
                .param("by", by.id())
                .param("name", by.name())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Posting> posting(UUID id) {
        return reading.posting(id);
    }

    /** The subjects of days of which a posting stands. */
    Set<Subject> standing(Kind kind, LocalDate from, LocalDate to) {
        return reading.lastOf(kind, from, to).values().stream()
                .filter(Posting::stands)
                .map(Posting::subject)
                .collect(Collectors.toSet());
    }

    Optional<Posting> last(Subject subject) {
        return reading.rounds(subject).reversed().stream().findFirst();
    }

    List<Posting> rounds(Subject subject) {
        return reading.rounds(subject);
    }

    List<Entry> entries(UUID posting) {
        return reading.entries(posting);
    }

    List<Entry> unreversed(UUID posting) {
        var all = reading.entries(posting);
        return all.stream()
                .filter(entry -> entry.kind() != EntryKind.COUNTER && !reading.reversed(entry.number()))
                .toList();
    }
}
