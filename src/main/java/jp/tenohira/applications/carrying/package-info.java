/**
 * Open drafts when a new version of their form is released: what will become of them, their moving, and what their residents
 * are told.
 *
 * <p>Owns: draft_carry, draft_carriage. Doors: {@link jp.tenohira.applications.carrying.Carriages}, and {@code InFlight},
 * which the forms own. Listens to: FormReleased. Read first: CarryingDraftsTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.carrying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
