package jp.tenohira.budget.web;

import java.util.List;
import java.util.Optional;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetFilter;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.PublishedTotal;
import jp.tenohira.budget.trend.YearTotals;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What both reports start from: the items of a department or of all, and their yearly totals. */
@Component
class BudgetReportDesk {

    private final Budget budget;
    private final BudgetDesk desk;

    BudgetReportDesk(Budget budget, BudgetDesk desk) {
        this.budget = budget;
        this.desk = desk;
    }

    /** The department a report is about: the reader's only one, or the one asked for; null for the whole city. */
    @Nullable
    String department(Staff staff, String asked) {
        return budget.onlyDepartment(staff).orElse(asked.isEmpty() ? null : asked);
    }

    List<BudgetItem> items(Staff staff, @Nullable Integer year, @Nullable String department) {
        return budget.find(staff, BudgetFilter.ALL.of(year, department));
    }

    /** What was published is about the whole city only. */
    List<YearTotals> totals(Staff staff, @Nullable String department) {
        var published = department == null ? budget.publishedTotals() : List.<PublishedTotal>of();
        return YearTotals.of(items(staff, null, department), published);
    }

    /** The years in which some item has no assessed amount: their totals leave it out. */
    List<Integer> notAssessed(Staff staff, @Nullable String department) {
        return items(staff, null, department).stream()
                .map(BudgetItem::content)
                .filter(content -> content.assessed() == null)
                .map(BudgetItem.Content::fiscalYear)
                .distinct()
                .sorted()
                .toList();
    }

    Optional<Field> departmentField(Lang lang, Staff staff, String asked) {
        return budget.onlyDepartment(staff).isPresent()
                ? Optional.empty()
                : Optional.of(desk.open(lang, "department", "all", desk.departments(lang), asked));
    }
}
