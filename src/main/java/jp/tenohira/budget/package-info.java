/**
 * The DX budget: items of each fiscal year with requested and assessed amounts in yen, the review sheet of each, what was published of
 * the whole, and what can be said of the years to come.
 *
 * <p>Owns: budget_item, budget_item_version, budget_review_entry, budget_published_total, budget_published_change. Door: {@link
 * jp.tenohira.budget.Budget}. Nested: {@code ledger}, the stored items and the tables that are taken in and handed out; {@code trend},
 * comparison of years and projection; {@code metrics}, what the figures read; {@code web}, the pages. Read first: BudgetTests.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "ui",
            "ui :: components",
            "ui :: fields",
            "ui :: desk",
            "identity",
            "figures",
            "figures :: sources",
            "sheets"
        })
@NullMarked
package jp.tenohira.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
