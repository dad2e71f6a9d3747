package jp.tenohira.payments.settlement.days;

import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.days.Closings.ClosingRefused.NotPosted;
import jp.tenohira.payments.settlement.days.Closings.ClosingRefused.NotReady;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.NewEntry;
import jp.tenohira.payments.settlement.journal.NewPosting;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import org.jspecify.annotations.Nullable;

/** Closes days (締め) and corrects what changed afterwards. */
public final class Closings {

    private final Days days;
    private final Journal journal;
    private final Explanations explanations;
    private final ShutDays shutDays;

    public Closings(Days days, Journal journal, Explanations explanations, ShutDays shutDays) {
        this.days = days;
        this.journal = journal;
        this.explanations = explanations;
        this.shutDays = shutDays;
    }

    /** Why a day was not closed. */
    public sealed interface ClosingRefused {

        /** It is not in a state that can be closed. */
        record NotReady(DayState state) implements ClosingRefused {}

        record NotPosted(PostingRefused why) implements ClosingRefused {}
    }

    /** Posts a day that matches or whose differences have reasons: every entry of it or none. */
    public Outcome<Posting, ClosingRefused> close(TillDay till, Staff by) {
        var day = days.of(till);
        return day.state().closable() ? post(day, null, "", by) : Outcome.refused(new NotReady(day.state()));
    }

    /**
     * Posts those of the days that match as they were looked at: of each day every entry or none. What comes meanwhile shows
     * as changed. Answers the days that were closed.
     */
    public List<TillDay> closeAll(List<Day> looked, Staff by) {
        var entries = days.entries();
        var wanted = looked.stream()
                .filter(day -> day.state() == DayState.MATCHES)
                .map(day -> wanted(day, entries.apply(day.facts()), null, "", by))
                .toList();
        return journal.postAll(Posting.Kind.CLOSING, wanted).stream()
                .map(posting -> TillDay.of(posting.subject()))
                .toList();
    }

    /** After a late change: counter-entries take back what stands, then what is known now is posted. */
    public Outcome<Posting, ClosingRefused> correct(TillDay till, String reason, Staff by) {
        var day = days.of(till);
        if (day.state() != DayState.CHANGED || !day.postable()) {
            return Outcome.refused(new NotReady(day.state()));
        }
        return post(day, day.standing().map(Posting::id).orElseThrow(), reason, by);
    }

    /** Says why a difference stands as it is now; false when it is not there any more, or wants a definition instead. */
    public boolean explain(TillDay till, Difference difference, Reason reason, String words, Staff by) {
        var day = days.of(till);
        var there = difference.kind().resolvable()
                && !day.absent()
                && day.differences().stream().anyMatch(one -> one.difference().equals(difference));
        if (there) {
            explanations.add(till, difference, reason, words, by.name());
        }
        return there;
    }

    /** States that a till was shut on a day of which nothing has come; false when something has. */
    public boolean shut(TillDay till, String words, Staff by) {
        var waits =
                days.of(till).state() == DayState.INCOMPLETE && days.of(till).absent();
        if (waits) {
            shutDays.add(till, words, false, by.name());
        }
        return waits;
    }

    /** Takes that statement back; false when nobody made it. */
    public boolean notShut(TillDay till, Staff by) {
        var stated = days.of(till).shut();
        stated.ifPresent(shut -> shutDays.add(till, shut.words(), true, by.name()));
        return stated.isPresent();
    }

    private Outcome<Posting, ClosingRefused> post(Day day, @Nullable UUID replaces, String reason, Staff by) {
        return switch (journal.post(wanted(day, days.entries().apply(day.facts()), replaces, reason, by))) {
            case Outcome.Accepted<Posting, PostingRefused>(var posting) -> Outcome.accepted(posting);
            case Outcome.Refused<Posting, PostingRefused>(var why) -> Outcome.refused(new NotPosted(why));
        };
    }

    private static NewPosting wanted(
            Day day, List<NewEntry> entries, @Nullable UUID replaces, String reason, Staff by) {
        return new NewPosting(
                day.of().subject(),
                day.facts().digest(),
                ClosedFacts.of(day).json(),
                reason,
                replaces,
                false,
                by,
                entries);
    }
}
