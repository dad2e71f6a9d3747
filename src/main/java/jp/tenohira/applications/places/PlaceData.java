package jp.tenohira.applications.places;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands among those for the same places, as programs read it.
 *
 * @param settled whether the order of receipt is final
 * @param waitingListNumber from 1; null outside the waiting list, and before the order is final
 * @param movedUpAt when a place became free for it, in UTC; null when none did
 */
public record PlaceData(
        Where standing,
        boolean settled,
        @Nullable Integer waitingListNumber,
        @Nullable String movedUpAt) {

    /** The standings by name. */
    public enum Where {
        PLACE,
        WAITING_LIST,
        NO_PLACE,
        IN_DRAW,
        GIVEN_UP;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static PlaceData of(Standing.Of of) {
        var movedUpAt = of.movedUp() ? of.movedUpAt().toString() : null;
        return switch (of.standing()) {
            case Standing.Settling(var place) ->
                new PlaceData(place ? Where.PLACE : Where.WAITING_LIST, false, null, movedUpAt);
            case Standing.Place _ -> new PlaceData(Where.PLACE, true, null, movedUpAt);
            case Standing.OnWaitingList(var number) -> new PlaceData(Where.WAITING_LIST, true, number, movedUpAt);
            case Standing.NoPlace _ -> new PlaceData(Where.NO_PLACE, true, null, movedUpAt);
            case Standing.InDraw _ -> new PlaceData(Where.IN_DRAW, true, null, movedUpAt);
            case Standing.GivenUp _ -> new PlaceData(Where.GIVEN_UP, true, null, movedUpAt);
        };
    }
}
