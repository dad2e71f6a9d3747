package jp.tenohira.figures.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.identity.Staff;

/**
 * The record of stated values. Whoever hands a number out fixes it first; it can then be had again as of any later moment, and a
 * restatement slip tells when it would be another one.
 */
public interface StatedValues {

    /**
     * Fixes a value. Fixing the same number again adds nothing; when the shown number differs from the one fixed before for the same
     * figure and slice, a restatement slip is written.
     *
     * @param occasion what it is fixed for, at most 200 characters: 推進本部会議 2024-02-08 資料
     */
    Stated fix(Staff by, FigureValue value, String occasion);

    /** Fixes many values in one transaction. */
    List<Stated> fixAll(Staff by, List<FigureValue> values, String occasion);

    /** What was last stated for the slice up to a moment. */
    Optional<Stated> lastBefore(String figure, Slice slice, Instant moment);

    /** What was stated for the slice, the latest first. */
    List<Stated> history(String figure, Slice slice, int most);

    /**
     * The figure as it was known at a moment: as stated then when a value had been fixed, else computed from today's records under the
     * definition that held then.
     *
     * @return empty when there was no such figure
     */
    Optional<Outcome<AsOf, SliceRefused>> asOf(Staff reader, String figure, Slice slice, Instant moment);

    /** @param stated the record it comes from; empty when nothing had been fixed and today's records were read */
    record AsOf(FigureValue value, Optional<Stated> stated) {}
}
