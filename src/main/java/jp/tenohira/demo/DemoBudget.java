package jp.tenohira.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The DX budget that Koriyama published, taken in through the budget's door. */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoBudget {

    private static final String SOURCE = "郡山市DX推進本部会議(2024年2月8日)資料4「2024年度 DX関連予算について」";
    private static final int FISCAL_YEAR = 2024;
    private static final Staff DEMO = new Staff(new UUID(0, 0), "デモ", Role.HEADQUARTERS, null);

    private final Budget budget;

    DemoBudget(Budget budget) {
        this.budget = budget;
    }

    void settle() {
        if (budget.publishedTotals().isEmpty()) {
            must(budget.importTotals(DEMO, table("dx-budget.csv"), SOURCE));
            must(budget.importTotals(DEMO, totalOf2020(), SOURCE));
            must(budget.importChanges(DEMO, table("dx-budget-changes.csv"), FISCAL_YEAR, SOURCE));
        }
    }

    /** Of 2020 the text gives the total only. */
    private static Sheet totalOf2020() {
        var stated = table("stated-figures.csv");
        var total = stated.rows().stream()
                .filter(row -> row.getFirst().equals("DX予算_2020年度"))
                .map(row -> row.get(1))
                .findFirst()
                .orElseThrow();
        return new Sheet(
                stated.name(),
                List.of("category", "fiscal_year_2020_thousand_yen"),
                List.of(List.of(BudgetKind.WHOLE.code(), total)));
    }

    private static void must(Outcome<Integer, List<TableProblem>> taken) {
        if (taken instanceof Outcome.Refused<Integer, List<TableProblem>>(var problems)) {
            throw new IllegalStateException(problems.getFirst().sentence().in(Lang.EN));
        }
    }

    private static Sheet table(String file) {
        try {
            return SheetReader.read(
                    file, new ClassPathResource("published/koriyama-fy2023/" + file).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableTable e) {
            throw new IllegalStateException(e);
        }
    }
}
