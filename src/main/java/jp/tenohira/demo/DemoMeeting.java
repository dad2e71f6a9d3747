package jp.tenohira.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.GoalTargets;
import jp.tenohira.figures.GoalTargets.Aim;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.Packs;
import jp.tenohira.packs.PublishedMeeting;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The draft of the published meeting, and targets for its goals that no plan of the city says, each marked so. */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoMeeting {

    private static final Staff DEMO = new Staff(new UUID(0, 0), "デモ", Role.HEADQUARTERS, null);
    private static final String SOURCE = "デモ用の目標値（市の計画ではありません）";
    private static final LocalDate STARTS = LocalDate.of(2023, 4, 1);
    private static final LocalDate ENDS = LocalDate.of(2026, 3, 31);
    private static final Map<String, String> TARGETS =
            Map.of("coverage-rate", "80", "sheets-saved", "100000", "published-cashless-rate", "40");

    private final Packs packs;
    private final PublishedMeeting published;
    private final GoalTargets targets;

    DemoMeeting(Packs packs, PublishedMeeting published, GoalTargets targets) {
        this.packs = packs;
        this.published = published;
        this.targets = targets;
    }

    void settle() {
        published
                .on(PublishedMeeting.HELD)
                .filter(meeting -> packs.find(DEMO, meeting.id()).isEmpty())
                .ifPresent(meeting -> must(packs.save(DEMO, meeting)));
        TARGETS.forEach((figure, value) -> {
            if (targets.history(figure).isEmpty()) {
                must(targets.set(DEMO, figure, 0, new Aim(new BigDecimal(value), STARTS, ENDS, SOURCE)));
            }
        });
    }

    private static void must(Outcome<?, ?> outcome) {
        if (outcome instanceof Outcome.Refused<?, ?>(var why)) {
            throw new IllegalStateException("The demo's meeting: " + why);
        }
    }
}
