package jp.tenohira.facts;

import java.time.YearMonth;
import jp.tenohira.core.Text;

/**
 * What of a table of facts may leave the house, said by the module that writes it: nothing by which a person can be told, and no group that its
 * own pages would not show.
 */
public interface FactExport {

    FactTable table();

    Text name();

    /** What a line is, and what is left out. */
    Text meaning();

    /** The lines of a month, with the names of their columns. */
    FactQuery of(YearMonth month);
}
