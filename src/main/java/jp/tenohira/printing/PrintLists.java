package jp.tenohira.printing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.intake.FileProblem;

/** What stands beside the logs, handed in as tables: who and what belongs where, prices, meetings, and what was published of earlier periods. */
public interface PrintLists {

    /** Whether nobody has handed in a staff list yet. */
    boolean isEmpty();

    /** アカウント, 所属, 職位, 適用日. Answers how many rows were taken in. */
    Outcome<Integer, List<FileProblem>> staff(String name, byte[] content, String by);

    /** プリンター, 所属, 契約, 適用日. */
    Outcome<Integer, List<FileProblem>> printers(String name, byte[] content, String by);

    Outcome<Integer, List<FileProblem>> publishedTotals(String name, byte[] content, String source, String by);

    /** Yen of a printed side under a contract, from a day on. */
    void price(String contract, boolean colour, LocalDate since, BigDecimal yen, String source, String by);

    /** A meeting whose papers nobody printed. */
    void meeting(String name, LocalDate heldOn, int pages, int copies, String by);
}
