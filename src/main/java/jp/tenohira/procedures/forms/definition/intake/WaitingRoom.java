package jp.tenohira.procedures.forms.definition.intake;

import java.time.Duration;

/**
 * How an opening that brings many people is taken in.
 *
 * @param perMinute how many may begin an application in a minute
 * @param startWithinMinutes the minutes somebody has for beginning once it is their turn
 * @param opensMinutesBefore the minutes before the reception from which people may wait
 */
public record WaitingRoom(int perMinute, int startWithinMinutes, int opensMinutesBefore) {

    public Duration startWithin() {
        return Duration.ofMinutes(startWithinMinutes);
    }

    public Duration opensBefore() {
        return Duration.ofMinutes(opensMinutesBefore);
    }
}
