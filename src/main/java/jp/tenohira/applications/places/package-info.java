/**
 * The places that a reception gives: who has one, who waits for one, and who takes part in a draw. Nothing here is handed
 * out twice because nothing is handed out: a place follows from the order of the entries, which is the order of receipt or
 * of the draw, and from who has given up.
 *
 * <p>Owns: place_round, place. Door: {@link jp.tenohira.applications.places.Places}. Listens to: CaseMoved. Read first:
 * PlacesTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
