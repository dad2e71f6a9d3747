package jp.tenohira.applications.carrying;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.tenohira.applications.carrying.CarryRows.Carry;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.procedures.forms.carrying.FormReleased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries drafts to released versions: at once after the release, and again from time to time, for what a stopped server
 * left and for drafts that another server still began on the version before.
 */
@Component
class CarryJobs {

    private static final Logger LOG = LoggerFactory.getLogger(CarryJobs.class);

    /** By then every server knows the new version, so that no draft begins on an old one any more. */
    private static final Duration SETTLED = Duration.ofSeconds(15);

    private final CarryRows rows;
    private final CarryBatch batch;
    private final AuditTrail audit;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService jobs = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("carrying").factory());

    CarryJobs(
            CarryRows rows,
            CarryBatch batch,
            AuditTrail audit,
            Municipalities municipalities,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.batch = batch;
        this.audit = audit;
        this.municipalities = municipalities;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        jobs.shutdownNow();
    }

    /** The job is part of the release: there is one exactly when the version is in force. */
    @EventListener
    void released(FormReleased released) {
        rows.add(released);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void begin(FormReleased released) {
        var city = CurrentMunicipality.get();
        jobs.execute(() -> CurrentMunicipality.run(city, this::here));
    }

    @Scheduled(
            fixedDelayString = "${tenohira.carrying-every:1m}",
            initialDelayString = "${tenohira.carrying-first:20s}")
    void everywhere() {
        for (var municipality : municipalities.all()) {
            CurrentMunicipality.run(municipality, this::here);
        }
    }

    void here() {
        for (var carry : rows.open()) {
            try {
                carry(carry);
            } catch (RuntimeException e) {
                LOG.error("Carrying drafts of {} to version {} stopped", carry.procedure(), carry.version(), e);
            }
        }
    }

    private void carry(Carry carry) {
        while (batch.carry(carry)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        if (!clock.instant().isBefore(carry.releasedAt().plus(SETTLED))) {
            finish(carry);
        }
    }

    private void finish(Carry carry) {
        transaction.executeWithoutResult(_ -> {
            if (!rows.alone(carry.procedure()) || !rows.finish(carry)) {
                return;
            }
            var counts =
                    rows.find(carry.procedure(), carry.version()).orElseThrow().counts();
            audit.record(
                    carry.by(),
                    "form.drafts-carried",
                    carry.procedure(),
                    Map.of(
                            "version", Integer.toString(carry.version()),
                            "safe", Long.toString(counts.safe()),
                            "again", Long.toString(counts.again()),
                            "blocked", Long.toString(counts.blocked()),
                            "told", Long.toString(counts.told())));
        });
    }
}
