package jp.tenohira.standards;

import java.time.LocalDate;
import java.util.List;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;

/** The core systems on their way to the standard. Headquarters and administrators read and write; heads read their department's systems. */
public interface Standards {

    /** All 20 for headquarters and administrators, the own department's for heads. */
    List<StandardSystem> systems(Staff reader);

    /** All versions, the newest first; one of version 0 while nothing is known; empty when it is not the reader's to see. */
    List<StandardSystem> history(Staff reader, CoreSystem system);

    boolean mayWrite(Staff staff);

    /** @param version the one the writer saw; another one since then is not overwritten */
    Outcome<StandardSystem, StandardsRefused> change(
            Staff writer, CoreSystem system, int version, StandardSystem.Content content);

    /** The quotes that count: the last version for each system and scenario. */
    List<Quote> quotes();

    /** All versions of a system's quotes, the newest first. */
    List<Quote> quotes(CoreSystem system);

    /** Takes in a table of quotes, all rows or none; a quote that says something new becomes a new version. */
    Outcome<Integer, List<TableProblem>> importQuotes(Staff writer, Sheet sheet);

    Assessment assessment();

    Outcome<Assessment, StandardsRefused> assess(Staff writer, Assessment assessment);

    Plan plan();

    /** Replaces the schedule by a table of tasks, all rows or none. */
    Outcome<Plan, List<TableProblem>> importPlan(
            Staff writer, Sheet sheet, LocalDate starts, LocalDate deadline, boolean assumed);

    List<PublishedPoint> published();

    /** Takes in the published points: {@code kind, item, detail}. */
    Outcome<Integer, List<TableProblem>> importPublished(Staff writer, Sheet sheet, String source);
}
