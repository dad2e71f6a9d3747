/**
 * The decision path of a case while it is under review: which stage it is at, who may approve it, when it is due. A
 * path is data of the form's version; its state follows from the case's events every time.
 *
 * <p>Owns: absence, and of casefile the columns path_step, due_on, decided_on and handled_days. Door: {@link
 * jp.tenohira.applications.path.Paths}. Listens to: ApplicationSubmitted. Read first: PathProgressTests,
 * WorkingClockTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
