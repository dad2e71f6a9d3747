/**
 * Cases: what was filed, what happened to it since, and the one way to move it along.
 *
 * <p>Owns: casefile, case_version, case_event, case_message. Door: {@link jp.tenohira.applications.casefile.Casefiles}.
 * Publishes: {@code CaseMoved}. Read first: CasefilesTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
