package jp.tenohira.payments.settlement.days.looking;

import java.time.Clock;
import java.time.LocalDate;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Municipalities;
import jp.tenohira.payments.settlement.days.Days;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for days with takings that came late, far back at night and some weeks back by day. */
@Component
class DayObserver {

    private static final Logger LOG = LoggerFactory.getLogger(DayObserver.class);
    private static final int WEEKS_BACK = 9;
    private static final int DAYS_AT_NIGHT = 400;

    private final Days days;
    private final Sightings sightings;
    private final Municipalities municipalities;
    private final Clock clock;

    DayObserver(Days days, Sightings sightings, Municipalities municipalities, Clock clock) {
        this.days = days;
        this.sightings = sightings;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Scheduled(cron = "${tenohira.settlement.look-cron:0 20 7-19 * * *}", zone = "Asia/Tokyo")
    void byDay() {
        look(WEEKS_BACK * 7L);
    }

    @Scheduled(cron = "${tenohira.settlement.look-far-cron:0 15 4 * * *}", zone = "Asia/Tokyo")
    void atNight() {
        look(DAYS_AT_NIGHT);
    }

    private void look(long back) {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        for (var city : municipalities.all()) {
            try {
                var from = today.minusDays(back);
                CurrentMunicipality.run(
                        city, () -> sightings.noteAll(from, today, days.within(from, today, _ -> true)));
            } catch (RuntimeException e) {
                LOG.error("Days of {} were not looked at: {}", city.code(), e.getMessage());
            }
        }
    }
}
