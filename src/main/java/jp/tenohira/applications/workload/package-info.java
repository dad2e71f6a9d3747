/**
 * How work is spread over a section: what each person has open and overdue, who is away, and what was not done in time.
 *
 * <p>Owns: path_escalation; writes absence of {@code path}. Read first: WorkloadTests, EscalationTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.workload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
