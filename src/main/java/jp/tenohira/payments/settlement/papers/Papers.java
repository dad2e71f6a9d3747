package jp.tenohira.payments.settlement.papers;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.JournalReading;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import jp.tenohira.payments.settlement.pages.PaperDocument;
import jp.tenohira.payments.settlement.papers.PaperRows.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers of days and months. A decided day and a closed month have one for good, with a number; before that it is a draft. */
@Component
public class Papers {

    private final PaperRows rows;
    private final Journal journal;
    private final JournalReading reading;
    private final DayPaper days;
    private final MonthPaper months;

    Papers(JdbcClient jdbc, Journal journal, JournalReading reading, DayPaper days, MonthPaper months, Clock clock) {
        this.rows = new PaperRows(jdbc, clock);
        this.journal = journal;
        this.reading = reading;
        this.days = days;
        this.months = months;
    }

    /** Approves what was closed and writes its paper (調定書), both or neither. */
    public Outcome<Posting, PostingRefused> approve(UUID posting, Staff by) {
        return approve(posting, by, days.known());
    }

    private Outcome<Posting, PostingRefused> approve(UUID posting, Staff by, DayPaper.Known known) {
        return journal.approve(posting, by, approved -> kept(approved, known));
    }

    /** The same of many closings, each by itself; answers those that were approved. */
    public List<Posting> approveAll(List<UUID> postings, Staff by) {
        var known = days.known();
        return postings.stream()
                .map(posting -> approve(posting, by, known))
                .<Posting>mapMulti((outcome, approved) -> {
                    if (outcome instanceof Outcome.Accepted<Posting, PostingRefused>(var posting)) {
                        approved.accept(posting);
                    }
                })
                .toList();
    }

    /** The paper of a closing: the one that is kept, or a draft of what waits for a decision. */
    public PaperDocument of(Posting posting) {
        var known = days.known();
        return posting.approved() ? kept(posting, known) : days.of(posting, journal.entries(posting.id()), "", known);
    }

    private PaperDocument kept(Posting posting, DayPaper.Known known) {
        var year = FiscalYear.of(posting.subject().day());
        return once(
                Kind.DAY,
                posting.id().toString(),
                year,
                number -> days.of(
                        posting, journal.entries(posting.id()), "調定第%d号(%d年度)".formatted(number, year.year()), known));
    }

    /** The summary of a month: the one that is kept, or a draft while the month is open. */
    public PaperDocument of(YearMonth month) {
        var closed = reading.closed(month);
        var year = FiscalYear.of(month.atDay(1));
        return closed.isEmpty()
                ? months.of(month, closed, "")
                : once(
                        Kind.MONTH,
                        month.toString(),
                        year,
                        number -> months.of(month, closed, "月締第%d号(%d年度)".formatted(number, year.year())));
    }

    private PaperDocument once(Kind kind, String subject, FiscalYear year, LongFunction<PaperDocument> written) {
        return rows.find(kind, subject)
                .orElseGet(() -> journal.locked(
                        year, () -> rows.find(kind, subject).orElseGet(() -> rows.keep(kind, subject, year, written))));
    }
}
