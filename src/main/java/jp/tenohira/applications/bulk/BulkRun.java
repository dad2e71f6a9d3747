package jp.tenohira.applications.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRefused;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a job in chunks: the moves of a chunk, their results and their audit entries are one transaction, so that what is
 * recorded as done is done, whenever the power fails. A chunk that fails is tried again case by case.
 */
@Component
class BulkRun {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);
    private static final int CHUNK = 50;

    private final BulkRows rows;
    private final BulkTrial trial;
    private final Casefiles casefiles;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    BulkRun(BulkRows rows, BulkTrial trial, Casefiles casefiles, AuditTrail audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.trial = trial;
        this.casefiles = casefiles;
        this.audit = audit;
        this.transaction = transaction;
    }

    void run(Desk desk, BulkJob job) {
        for (var items = waiting(job, ""); !items.isEmpty(); ) {
            chunk(desk, job, items);
            items = waiting(job, items.getLast().receipt());
        }
        rows.finish(job.id());
    }

    private List<BulkItem> waiting(BulkJob job, String afterReceipt) {
        return rows.items(job.id(), afterReceipt, true, CHUNK);
    }

    private void chunk(Desk desk, BulkJob job, List<BulkItem> items) {
        try {
            transaction.executeWithoutResult(_ -> move(desk, job, items));
        } catch (RuntimeException e) {
            LOG.warn("A chunk of bulk job {} failed and is tried case by case", job.id(), e);
            items.forEach(item -> alone(desk, job, item));
        }
    }

    private void alone(Desk desk, BulkJob job, BulkItem item) {
        try {
            transaction.executeWithoutResult(_ -> move(desk, job, List.of(item)));
        } catch (RuntimeException e) {
            LOG.error("Case {} of bulk job {} could not be moved", item.id(), job.id(), e);
            rows.results(job.id(), Map.of(item.id(), Verdict.FAILED));
        }
    }

    private void move(Desk desk, BulkJob job, List<BulkItem> items) {
        var results = new HashMap<CaseId, Verdict>();
        var entries = new ArrayList<AuditTrail.Entry>();
        trial.moves(desk, job, items).forEach((item, move) -> {
            var verdict = switch (move) {
                case Outcome.Refused<MoveRequest, Verdict>(var why) -> why;
                case Outcome.Accepted<MoveRequest, Verdict>(var request) -> moved(request);
            };
            results.put(item.id(), verdict);
            if (verdict == Verdict.DONE) {
                entries.add(entry(job, item));
            }
        });
        rows.results(job.id(), results);
        audit.recordAll(desk.staff(), entries);
    }

    private Verdict moved(MoveRequest request) {
        return switch (casefiles.move(request)) {
            case Outcome.Accepted<Casefile, MoveRefused> _ -> Verdict.DONE;
            case Outcome.Refused<Casefile, MoveRefused>(var why) -> Verdict.of(why);
        };
    }

    private static AuditTrail.Entry entry(BulkJob job, BulkItem item) {
        var step = job.step().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new AuditTrail.Entry(
                "case." + step, item.receipt(), Map.of("job", job.id().toString()));
    }
}
