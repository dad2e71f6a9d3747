package jp.tenohira.payments;

import java.io.IOException;
import java.nio.file.Path;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.sheets.Sheet;

/** The sales of registers as another module fills them: the demo city does. */
public interface CounterSales {

    /** Whether no register is known. */
    boolean isEmpty();

    /**
     * Takes in a list.
     *
     * @param list {@code facility}, {@code register}, {@code tender}, {@code brand-fee}, {@code fee-kind} or {@code product}
     * @return how many entries changed, or the first thing that is wrong
     */
    Outcome<Integer, Text> list(String list, Sheet sheet, String by);

    /**
     * Takes in a file of receipts or day reports.
     *
     * @return how many rows were added, or the first thing that is wrong
     */
    Outcome<Long, Text> file(String name, Path content, String by) throws IOException;
}
