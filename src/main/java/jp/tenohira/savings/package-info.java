/**
 * The ledger of hours saved: measures with the formula that staff wrote, and the jobs of RPA tools with their runs.
 *
 * <p>Owns: measure_version, rpa_job_version, rpa_run. Door: {@link jp.tenohira.savings.Savings}. Nested: {@code formulas}, the grammar
 * of working time; {@code ledger}, the stored measures and the import of published tables; {@code rpa}; {@code metrics}, what the
 * figures read; {@code web}, the pages. Read first: EffortFormulaTests, then LedgerTests.
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
package jp.tenohira.savings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
