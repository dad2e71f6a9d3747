/**
 * The audit of published tables: recomputes totals, differences, rates, hours from formulas and counts in texts, and tells apart what is
 * wrong, what rounding explains, what is merely written in two manners, and what cannot be told.
 *
 * <p>Owns: no table. Door: {@link jp.tenohira.audit.Audit}, and {@link jp.tenohira.audit.AuditCommand} for the command line. {@code
 * kinds} knows the tables and their relations, {@code checks} judges relations and finds the one
 * cell that explains them. A false alarm is worse than silence. Read first: PublishedTablesTests.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "ui",
            "ui :: components",
            "ui :: fields",
            "identity",
            "published",
            "savings :: formulas",
            "sheets"
        })
@NullMarked
package jp.tenohira.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
