package jp.tenohira.budget;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;

/** The DX budget. Headquarters and administrators read and write all of it; heads read the items of their department. */
public interface Budget {

    /** The items as they stand now, as far as the reader may see them. */
    List<BudgetItem> find(Staff reader, BudgetFilter filter);

    /** All versions, the newest first; empty when there is no such item for this reader. */
    List<BudgetItem> history(Staff reader, UUID id);

    /** The items of a line, the earliest year first. */
    List<BudgetItem> years(Staff reader, String line);

    /** The last decision of each item that has one. */
    Map<UUID, Decision> decisions();

    Outcome<BudgetItem, BudgetRefused> add(Staff writer, BudgetItem.Content content);

    /** The year and the line of an item stay as they are.
     *
     * @param version the one the writer saw; another one since then is not overwritten */
    Outcome<BudgetItem, BudgetRefused> change(Staff writer, UUID id, int version, BudgetItem.Content content);

    /** Puts the item into the next fiscal year, its amounts still open. */
    Outcome<BudgetItem, BudgetRefused> carryOver(Staff writer, UUID id);

    /** The entries of an item's review sheet, in order. */
    List<ReviewEntry> sheet(Staff reader, UUID id);

    /** Remarks of earlier years of the line that nobody has settled. */
    List<ReviewEntry> carriedOver(Staff reader, UUID id);

    Outcome<ReviewEntry, BudgetRefused> say(Staff writer, UUID id, ReviewEntry.Said said);

    boolean mayWrite(Staff staff);

    /** The department whose items alone this reader sees; empty for all. */
    Optional<String> onlyDepartment(Staff reader);

    /** Takes in a table of items, all rows or none. Answers how many items were added or changed. */
    Outcome<Integer, List<TableProblem>> importItems(Staff writer, Sheet sheet);

    /** Takes in published totals by kind and year, in thousand yen. Answers how many totals are new or changed. */
    Outcome<Integer, List<TableProblem>> importTotals(Staff writer, Sheet sheet, String source);

    /** Takes in the published reasons for a year's change, in thousand yen; what is named as new becomes an item too. */
    Outcome<Integer, List<TableProblem>> importChanges(Staff writer, Sheet sheet, int fiscalYear, String source);

    List<PublishedTotal> publishedTotals();

    List<PublishedChange> publishedChanges(int fiscalYear);

    Optional<BudgetItem> find(Staff reader, UUID id);
}
