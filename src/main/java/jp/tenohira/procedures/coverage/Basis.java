package jp.tenohira.procedures.coverage;

import java.util.List;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Text;

/**
 * What the coverage of a fiscal year is counted from.
 *
 * @param units what adds up; of a published table the departments
 * @param wholeCity the table's own total, which need not be the sum; null for what is added up
 */
record Basis(
        FiscalYear year,
        Kind kind,
        String source,
        List<Unit> units,
        @org.jspecify.annotations.Nullable Unit wholeCity) {

    enum Kind {
        /** The inventory, called complete for the year. */
        INVENTORY,
        /** The table that the city published. */
        PUBLISHED,
        /** The inventory as far as it is known. */
        PARTIAL
    }

    Basis {
        units = List.copyOf(units);
    }

    /** In words that stand beside a number. */
    Text words() {
        return switch (kind) {
            case INVENTORY -> Text.of("手続棚卸し", "inventory");
            case PUBLISHED -> Text.of("公表資料", "published table");
            case PARTIAL -> Text.of("手続棚卸し(集計途中)", "inventory, not complete");
        };
    }
}
