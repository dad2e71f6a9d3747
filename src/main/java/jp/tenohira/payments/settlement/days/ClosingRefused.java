package jp.tenohira.payments.settlement.days;

import jp.tenohira.payments.settlement.journal.PostingRefused;

/** Why a day was not closed. */
public sealed interface ClosingRefused {

    /** It is not in a state that can be closed. */
    record NotReady(DayState state) implements ClosingRefused {}

    record NotPosted(PostingRefused why) implements ClosingRefused {}
}
