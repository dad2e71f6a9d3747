/**
 * Checks of filed applications: expressions that staff write, try on existing cases and switch on, and what they found.
 *
 * <p>Owns: check_definition, check_switch, check_run, case_checked, case_finding, duplicate_key. Doors: {@link
 * jp.tenohira.applications.checks.Checks}, {@link jp.tenohira.applications.checks.CheckRuns}, {@link
 * jp.tenohira.applications.checks.Findings}. Read first: CheckRunTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
