package jp.tenohira.applications.lottery;

import java.time.Clock;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes commitments before receptions open, and closes lists after they have ended. */
@Component
class LotterySchedule {

    private final Commitments commitments;
    private final Lotteries lotteries;
    private final Municipalities municipalities;
    private final Clock clock;

    LotterySchedule(Commitments commitments, Lotteries lotteries, Municipalities municipalities, Clock clock) {
        this.commitments = commitments;
        this.lotteries = lotteries;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${tenohira.lotteries-every:1m}",
            initialDelayString = "${tenohira.lotteries-every:1m}")
    void everywhere() {
        for (var municipality : municipalities.all()) {
            CurrentMunicipality.run(municipality, () -> {
                commitments.aheadOf(clock.instant());
                lotteries.closeLists(clock.instant());
            });
        }
    }
}
