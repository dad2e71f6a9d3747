/**
 * The desk of a member of staff: which cases are theirs to handle. Doors for staff take a {@link
 * jp.tenohira.applications.desk.Desk}, and only a clerk or head of a section can have one.
 *
 * <p>Owns no table. Read first: DeskTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
