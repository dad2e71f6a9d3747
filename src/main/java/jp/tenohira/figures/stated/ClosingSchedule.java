package jp.tenohira.figures.stated;

import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes months and looks again at fixed numbers at night; whatever goes wrong with one city leaves the others alone. */
@Component
class ClosingSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingSchedule.class);

    private final Closing closing;
    private final Reviews reviews;
    private final Municipalities municipalities;

    ClosingSchedule(Closing closing, Reviews reviews, Municipalities municipalities) {
        this.closing = closing;
        this.reviews = reviews;
        this.municipalities = municipalities;
    }

    @Scheduled(cron = "${tenohira.figures.closing-cron:0 0 3 10 * *}", zone = "Asia/Tokyo")
    void close() {
        everywhere(closing::due);
    }

    @Scheduled(cron = "${tenohira.figures.review-cron:0 30 3 * * *}", zone = "Asia/Tokyo")
    void review() {
        everywhere(reviews::everything);
    }

    private void everywhere(Runnable work) {
        for (var municipality : municipalities.all()) {
            try {
                CurrentMunicipality.run(municipality, work);
            } catch (RuntimeException e) {
                LOG.error("The figures of {} were not closed: {}", municipality.code(), e.getMessage());
            }
        }
    }
}
