package jp.tenohira.applications.retention;

import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what is due, every night, in batches; whatever goes wrong with one city leaves the others alone. */
@Component
class RetentionJob {

    static final String NAME = "定期処理";
    private static final int MOST_BATCHES = 200;
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final Retention retention;
    private final Municipalities municipalities;

    RetentionJob(Retention retention, Municipalities municipalities) {
        this.retention = retention;
        this.municipalities = municipalities;
    }

    @Scheduled(cron = "${tenohira.retention.cron:0 30 2 * * *}", zone = "Asia/Tokyo")
    void runEverywhere() {
        for (var municipality : municipalities.all()) {
            try {
                CurrentMunicipality.run(municipality, this::run);
            } catch (RuntimeException e) {
                LOG.error("Retention stopped for {}: {}", municipality.code(), e.getMessage());
            }
        }
    }

    private void run() {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            if (retention.deleteOneBatch(NAME) == 0) {
                return;
            }
        }
    }
}
