package jp.tenohira.payments.settlement.journal;

import java.time.YearMonth;

/** Why nothing was posted or decided. */
public sealed interface PostingRefused {

    /** Somebody was first. */
    record PostedAlready(String by) implements PostingRefused {}

    /** What it was to replace or decide is not the last of its subject any more, or was decided. */
    record Outdated() implements PostingRefused {}

    /** Who closed does not approve. */
    record SamePerson() implements PostingRefused {}

    record MonthNotOver(YearMonth month) implements PostingRefused {}

    record MonthClosedAlready(YearMonth month) implements PostingRefused {}

    record Undecided(long postings) implements PostingRefused {}
}
