package jp.tenohira.applications.waitingroom;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Intake;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Receptions.Standing;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.stereotype.Component;

/** Tells before applying that people queue, and lets them line up before the reception opens. */
@Component
class WaitingIntake implements Intake {

    private final WaitingRooms rooms;
    private final Messages messages;
    private final Clock clock;

    WaitingIntake(WaitingRooms rooms, Messages messages, Clock clock) {
        this.rooms = rooms;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<SummaryList.Row> facts(Procedure procedure, Standing standing, Lang lang) {
        return rooms
                .rule(procedure.code())
                .map(rule -> new SummaryList.Row(
                        messages.in(lang, "waiting.rate"),
                        standing instanceof Standing.Upcoming(var period)
                                ? messages.in(
                                        lang,
                                        "waiting.lineUpFrom",
                                        rule.perMinute(),
                                        JapaneseDates.dateTime(period.opensAt().minus(rule.opensBefore()), lang))
                                : messages.in(lang, "waiting.perMinute", rule.perMinute())))
                .stream()
                .toList();
    }

    @Override
    public Optional<String> lineUp(Procedure procedure, Standing standing, Lang lang) {
        return rooms.rule(procedure.code())
                .filter(rule -> standing instanceof Standing.Upcoming(var period)
                        && !clock.instant().isBefore(period.opensAt().minus(rule.opensBefore())))
                .map(_ -> messages.in(lang, "waiting.lineUp"));
    }
}
