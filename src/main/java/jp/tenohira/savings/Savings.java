package jp.tenohira.savings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.formulas.Figured;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;

/** The ledger of hours saved. Clerks see their section's measures; a section's staff change their own. */
public interface Savings {

    /** The measures as they stand now, as far as the reader may see them. */
    List<Measure> find(Staff reader, MeasureFilter filter);

    Optional<Measure> find(Staff reader, UUID id);

    /** All versions, the newest first. */
    List<Measure> history(Staff reader, UUID id);

    Outcome<Measure, MeasureRefused> add(Staff writer, Measure.Content content);

    /** @param version the one the writer saw; another one since then is not overwritten */
    Outcome<Measure, MeasureRefused> change(Staff writer, UUID id, int version, Measure.Content content);

    /** Whether this member of staff may change the measure. */
    boolean mayChange(Staff writer, Measure measure);

    /** Hours a year: as stated, or as they follow from a figure; empty when that figure has no data. */
    Optional<Exact> hours(Measure measure);

    /** What the figures that formulas refer to are worth in a fiscal year. */
    Figured figured(int fiscalYear);

    /** Takes in a published table of measures, all rows or none; rows that are there already are passed over. Answers how many were
     * added, or what is wrong. */
    Outcome<Integer, List<TableProblem>> importPublished(String by, Sheet sheet, int fiscalYear, String source);

    /** Measures that may claim the same minutes twice. */
    List<Overlap> overlaps(Staff reader, MeasureFilter filter);
}
