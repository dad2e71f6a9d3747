/**
 * The ledger of hours saved: measures with the formula that staff wrote, and the jobs of RPA tools with their runs.
 *
 * <p>Nested: {@code formulas}, the grammar of such formulas. Read first: EffortFormulaTests.
 */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package jp.tenohira.savings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
