package jp.tenohira.procedures.forms.definition.reading;

import java.util.List;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.ReceptionRule;
import jp.tenohira.procedures.forms.definition.intake.Quota;
import jp.tenohira.procedures.forms.definition.intake.WaitingRoom;

/** Reads how many places there are and how many people may begin in a minute. */
final class Intake {

    private static final int MOST_PLACES = 100_000;
    private static final int MOST_HOURS = 24 * 60;

    private Intake() {}

    static Optional<Quota> quota(Place root, List<ReceptionRule> receptions) {
        var place = root.at("quota");
        if (!root.has("quota")) {
            return Optional.empty();
        }
        if (receptions.stream().anyMatch(ReceptionRule.FollowingTheClock.class::isInstance)) {
            place.wrong(
                    "枠を割り当てられるのは、始まりの決まった受付だけです(時計に従う受付は使えません)。",
                    "places are given for a reception with a stated beginning, not for one that follows the clock");
        }
        if (receptions.isEmpty()) {
            place.wrong(
                    "枠は受付ごとに割り当てます。receptions に受付期間を書いてください。",
                    "places are given for each reception, and receptions states none");
        }
        var order = place.oneOf("order", Quota.Order.class, Quota.Order.FIRST_COME);
        var lottery = order == Quota.Order.LOTTERY;
        var quota = new Quota(
                place.number("places", 1, MOST_PLACES),
                order,
                (int) place.number("waitingList", 0, 0, MOST_PLACES),
                lottery ? (int) place.number("drawAfterHours", 0, 0, MOST_HOURS) : 0,
                lottery ? place.optionalWords("publicValue") : Optional.empty());
        place.done();
        return Optional.of(quota);
    }

    static Optional<WaitingRoom> waitingRoom(Place root) {
        var place = root.at("waitingRoom");
        if (!root.has("waitingRoom")) {
            return Optional.empty();
        }
        var room = new WaitingRoom(
                place.number("perMinute", 1, 100_000), (int) place.number("startWithinMinutes", 10, 2, 120), (int)
                        place.number("opensMinutesBefore", 30, 0, 24 * 60));
        place.done();
        return Optional.of(room);
    }
}
