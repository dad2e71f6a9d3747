package jp.tenohira.payments.sales.totals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Outcome;
import jp.tenohira.payments.sales.totals.FacilityTotals.Import;
import jp.tenohira.published.PublishedTables;
import jp.tenohira.sheets.TableProblem;
import org.springframework.stereotype.Component;

/** The table of facilities among those that ship with the city hall, for the city that published it. */
@Component
class ShippedTotals {

    static final UUID ID = new UUID(0, 0);

    private static final String TABLE = "cashless-by-facility.csv";
    private static final String SOURCE = "DX推進本部会議資料(2024年2月8日)";

    private final PublishedTables tables;

    ShippedTotals(PublishedTables tables) {
        this.tables = tables;
    }

    Optional<Import> table() {
        return tables.named(TABLE)
                .map(sheet ->
                        new Import(ID, SOURCE, new FiscalYear(PublishedTables.YEAR), PublishedTables.PUBLISHED, ""));
    }

    List<FacilityTotal> totals() {
        return tables.named(TABLE)
                .map(FacilityTable::read)
                .map(read -> switch (read) {
                    case Outcome.Accepted<List<FacilityTotal>, List<TableProblem>>(var totals) -> totals;
                    case Outcome.Refused<List<FacilityTotal>, List<TableProblem>>(var problems) ->
                        throw new IllegalStateException(problems.toString());
                })
                .orElse(List.of());
    }
}
