/**
 * The waiting room: when an opening brings more people than may begin in a minute, they queue, keep their place and see it.
 * Nobody is turned away. Those who come before the opening get their numbers in random order when it opens, those who
 * come later by arrival; who does not begin in time makes room for the next.
 *
 * <p>Owns: waiting_line, waiting_ticket. Door: {@link jp.tenohira.applications.waitingroom.WaitingRooms}. Read first:
 * WaitingRoomTests; docs/reception.md tells how it is set up.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.waitingroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
