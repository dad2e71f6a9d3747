/**
 * The staff's view of receptions: places, waiting lists, draws and the queue before the door, live.
 *
 * <p>Owns no table. Door: the addresses below {@code /staff/receptions}. Read first: ReceptionDeskTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
