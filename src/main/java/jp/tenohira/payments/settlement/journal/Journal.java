package jp.tenohira.payments.settlement.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.journal.Posting.Kind;
import jp.tenohira.payments.settlement.journal.Posting.Subject;
import jp.tenohira.payments.settlement.journal.Posting.Verdict;
import jp.tenohira.payments.settlement.journal.PostingRefused.MonthClosedAlready;
import jp.tenohira.payments.settlement.journal.PostingRefused.MonthNotOver;
import jp.tenohira.payments.settlement.journal.PostingRefused.Outdated;
import jp.tenohira.payments.settlement.journal.PostingRefused.PostedAlready;
import jp.tenohira.payments.settlement.journal.PostingRefused.SamePerson;
import jp.tenohira.payments.settlement.journal.PostingRefused.Undecided;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts, reverses and decides. Each of these is one transaction that first locks the counter of the fiscal year, so that numbers have no
 * gaps, one of several who post the same comes first, and no month closes meanwhile.
 */
public final class Journal {

    /** Others wait no longer than this many postings take. */
    private static final int AT_A_TIME = 200;

    private final JournalRows rows;
    private final JournalInserts inserts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Journal(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.rows = new JournalRows(jdbc);
        this.inserts = new JournalInserts(jdbc, new JournalReading(jdbc));
        this.transaction = transaction;
        this.clock = clock;
    }

    public Outcome<Posting, PostingRefused> post(NewPosting wanted) {
        return post(wanted, _ -> true);
    }

    /** @param also what else is written in the same transaction; false when it cannot be, and nothing is posted */
    public Outcome<Posting, PostingRefused> post(NewPosting wanted, Predicate<Posting> also) {
        return firstOf(wanted.subject(), () -> {
            var bookedOn = lockedDay(wanted.subject().day());
            var last = rows.last(wanted.subject()).filter(Posting::stands);
            if (!last.map(Posting::id).equals(Optional.ofNullable(wanted.replaces()))) {
                return Outcome.refused(last.<PostingRefused>map(found -> new PostedAlready(found.postedName()))
                        .orElse(new Outdated()));
            }
            var posting = inserts.add(List.of(wanted), clock.instant()).getFirst();
            last.ifPresent(found -> reverse(found, posting, bookedOn));
            inserts.book(booked(wanted, posting, bookedOn));
            if (wanted.byRule()) {
                rows.decide(posting, Verdict.BY_RULE, wanted.by(), "", clock.instant());
            }
            return also.test(posting) ? Outcome.accepted(posting) : Outcome.refused(new Outdated());
        });
    }

    private static List<Booked> booked(NewPosting wanted, Posting posting, LocalDate on) {
        return wanted.entries().stream()
                .map(entry -> new Booked(entry, Optional.empty(), posting, on))
                .toList();
    }

    /**
     * Posts subjects of one kind for the first time, some at a time in one transaction; each waits for a person's decision. Of what somebody
     * else posted meanwhile nothing is posted again. Answers what was.
     */
    public List<Posting> postAll(Kind kind, List<NewPosting> wanted) {
        var posted = new ArrayList<Posting>();
        for (int from = 0; from < wanted.size(); from += AT_A_TIME) {
            var some = wanted.subList(from, Math.min(wanted.size(), from + AT_A_TIME));
            posted.addAll(Optional.ofNullable(transaction.execute(_ -> postTogether(kind, some)))
                    .orElseThrow());
        }
        return posted;
    }

    private List<Posting> postTogether(Kind kind, List<NewPosting> wanted) {
        var days = wanted.stream().map(one -> one.subject().day()).collect(Collectors.toCollection(TreeSet::new));
        var bookedOn = new HashMap<LocalDate, LocalDate>();
        days.forEach(day -> bookedOn.put(day, lockedDay(day)));
        var standing = rows.standing(kind, days.first(), days.last());
        var open =
                wanted.stream().filter(one -> !standing.contains(one.subject())).toList();
        return open.isEmpty() ? List.of() : added(open, bookedOn);
    }

    private List<Posting> added(List<NewPosting> open, Map<LocalDate, LocalDate> bookedOn) {
        var postings = inserts.add(open, clock.instant());
        var entries = new ArrayList<Booked>();
        for (int at = 0; at < open.size(); at++) {
            var posting = postings.get(at);
            entries.addAll(booked(
                    open.get(at),
                    posting,
                    Objects.requireNonNull(bookedOn.get(posting.subject().day()))));
        }
        inserts.book(entries);
        return postings;
    }

    public Outcome<Posting, PostingRefused> approve(UUID id, Staff by) {
        return approve(id, by, _ -> {});
    }

    /** @param also what is written of the approved posting in the same transaction */
    public Outcome<Posting, PostingRefused> approve(UUID id, Staff by, Consumer<Posting> also) {
        return decide(id, by, Verdict.APPROVED, "", _ -> {}, also);
    }

    /** Works while no other posting of a fiscal year takes a number; a part of the running transaction. */
    public <T> T locked(FiscalYear year, Supplier<T> work) {
        return Optional.ofNullable(transaction.execute(_ -> {
                    rows.lock(year);
                    return work.get();
                }))
                .orElseThrow();
    }

    /** Sends back: counter-entries take back what was posted, and the subject is open again. */
    public Outcome<Posting, PostingRefused> sendBack(UUID id, Staff by, String reason) {
        return decide(
                id,
                by,
                Verdict.SENT_BACK,
                reason,
                posting -> reverse(posting, posting, lockedDay(posting.subject().day())),
                _ -> {});
    }

    private Outcome<Posting, PostingRefused> decide(
            UUID id, Staff by, Verdict verdict, String reason, Consumer<Posting> before, Consumer<Posting> after) {
        var found = rows.posting(id).orElseThrow();
        if (found.postedBy().equals(by.id())) {
            return Outcome.refused(new SamePerson());
        }
        return firstOf(found.subject(), () -> {
            lockedDay(found.subject().day());
            var last = rows.last(found.subject()).orElseThrow();
            if (!last.id().equals(id) || !last.waits()) {
                return Outcome.refused(new Outdated());
            }
            before.accept(last);
            rows.decide(last, verdict, by, reason, clock.instant());
            var decided = rows.posting(id).orElseThrow();
            after.accept(decided);
            return Outcome.accepted(decided);
        });
    }

    /** Closes a month that is over and of which every posting is decided; nothing is posted into it afterwards. */
    public Optional<PostingRefused> close(YearMonth month, Staff by) {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        if (!month.atEndOfMonth().isBefore(today)) {
            return Optional.of(new MonthNotOver(month));
        }
        return Optional.ofNullable(transaction.execute(_ -> {
                    rows.lock(FiscalYear.of(month.atDay(1)));
                    if (rows.closed(month)) {
                        return Optional.<PostingRefused>of(new MonthClosedAlready(month));
                    }
                    var undecided = rows.undecided(month);
                    if (undecided > 0) {
                        return Optional.<PostingRefused>of(new Undecided(undecided));
                    }
                    rows.close(month, by, clock.instant());
                    return Optional.<PostingRefused>empty();
                }))
                .orElseThrow();
    }

    /** The business day while its month is open, else the first day of the next open month; its fiscal year is locked. */
    private LocalDate lockedDay(LocalDate day) {
        var booked = day;
        rows.lock(FiscalYear.of(booked));
        while (rows.closed(YearMonth.from(booked))) {
            booked = booked.plusMonths(1).withDayOfMonth(1);
            rows.lock(FiscalYear.of(booked));
        }
        return booked;
    }

    private void reverse(Posting posting, Posting in, LocalDate bookedOn) {
        inserts.book(rows.unreversed(posting.id()).stream()
                .map(entry -> new Booked(
                        new NewEntry(
                                EntryKind.COUNTER,
                                entry.account(),
                                entry.lines().stream().map(Line::mirrored).toList()),
                        Optional.of(entry.number()),
                        in,
                        bookedOn))
                .toList());
    }

    private Outcome<Posting, PostingRefused> firstOf(Subject subject, Supplier<Outcome<Posting, PostingRefused>> work) {
        try {
            return Optional.ofNullable(transaction.execute(status -> {
                        var outcome = work.get();
                        if (outcome instanceof Outcome.Refused) {
                            status.setRollbackOnly();
                        }
                        return outcome;
                    }))
                    .orElseThrow();
        } catch (DuplicateKeyException e) {
            // Another fiscal year's counter was locked by whoever was first, after a month had closed in between.
            return Outcome.refused(new PostedAlready(
                    rows.last(subject).map(Posting::postedName).orElse("")));
        }
    }

    public List<Entry> entries(UUID posting) {
        return rows.entries(posting);
    }

    public Optional<Posting> posting(UUID id) {
        return rows.posting(id);
    }

    /** What stands or was sent back last. */
    public Optional<Posting> last(Subject subject) {
        return rows.last(subject);
    }

    /** Every round, the first one first. */
    public List<Posting> rounds(Subject subject) {
        return rows.rounds(subject);
    }
}
