package jp.tenohira.payments.settlement.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.identity.Staff;
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

    Posting add(NewPosting wanted, Instant at) {
        var id = UUID.randomUUID();
        var subject = wanted.subject();
        jdbc.sql("""
                insert into posting
                  (id, kind, section, place, day, round, digest, facts, reason, posted_by, posted_name, posted_at)
                select :id, :kind, :section, :place, :day, coalesce(max(round), 0) + 1, :digest, :facts::jsonb, :reason, :by, :name, :at
                  from posting where kind = :kind and section = :section and place = :place and day = :day
                """)
                .params(JournalReading.params(subject))
                .param("id", id)
                .param("digest", wanted.digest())
                .param("facts", wanted.facts())
                .param("reason", wanted.reason())
                .param("by", wanted.by().id())
                .param("name", wanted.by().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return posting(id).orElseThrow();
    }

    void add(NewEntry entry, Optional<EntryNumber> reverses, Posting posting, LocalDate bookedOn) {
        var year = FiscalYear.of(bookedOn).year();
        var number = jdbc.sql("update journal_counter set last = last + 1 where fiscal_year = :year returning last")
                .param("year", year)
                .query(Long.class)
                .single();
        var subject = posting.subject();
        jdbc.sql("""
                insert into journal_entry
                  (fiscal_year, number, posting, kind, booked_on, section, place, day, account,
                   reverses_year, reverses_number, posted_at, posted_by)
                values (:year, :number, :posting, :entry, :booked, :section, :place, :day, :account,
                        :reversesYear, :reversesNumber, :at, :by)
                """)
                .params(JournalReading.params(subject))
                .param("year", year)
                .param("number", number)
                .param("posting", posting.id())
                .param("entry", entry.kind().name())
                .param("booked", bookedOn)
                .param("account", entry.account())
                .param("reversesYear", reverses.map(EntryNumber::fiscalYear).orElse(null), java.sql.Types.INTEGER)
                .param("reversesNumber", reverses.map(EntryNumber::number).orElse(null), java.sql.Types.BIGINT)
                .param("at", posting.postedAt().atOffset(ZoneOffset.UTC))
                .param("by", posting.postedName())
                .update();
        for (int place = 0; place < entry.lines().size(); place++) {
            add(new EntryNumber(year, number), place + 1, entry.lines().get(place));
        }
    }

    private void add(EntryNumber entry, int place, Line line) {
        jdbc.sql("""
                insert into journal_line
                  (fiscal_year, number, line, side, ledger, account, yen, fee_kind, tender, brand, section, place, day)
                values (:year, :number, :line, :side, :ledger, :account, :yen, :fee, :tender, :brand, :section, :place, :day)
                """)
                .param("year", entry.fiscalYear())
                .param("number", entry.number())
                .param("line", place)
                .param("side", line.side().code())
                .param("ledger", line.ledger().name())
                .param("account", line.account())
                .param("yen", line.yen())
                .param("fee", line.of().feeKind())
                .param("tender", line.of().tender())
                .param("brand", line.of().brand())
                .param("section", line.of().section())
                .param("place", line.of().place())
                .param("day", line.of().day())
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
