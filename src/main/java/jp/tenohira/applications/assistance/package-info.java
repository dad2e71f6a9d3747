/**
 * Staff filing for a resident, at the counter or from a paper form: whose consent was given and how, recorded before anything is typed. The
 * application itself goes the same way as any other, with the same checks and one series of receipt numbers.
 *
 * <p>Owns: assisted_filing. Door: {@link jp.tenohira.applications.assistance.Assistances}. Read first: CounterFilingTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
