package jp.tenohira.applications.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseLife;
import jp.tenohira.applications.Move;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.MoveDecision;
import jp.tenohira.applications.casefile.MoveRefused;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.checks.Finding;
import jp.tenohira.applications.checks.Findings;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.core.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of cases what a bulk action would do to them, without doing it. The run asks here too, right before each move. */
@Component
class BulkTrial {

    private final OwnCases ownCases;
    private final Findings findings;

    BulkTrial(OwnCases ownCases, Findings findings) {
        this.ownCases = ownCases;
        this.findings = findings;
    }

    /** For each case the move to make, or why there is none; in the order of the items. */
    Map<BulkItem, Outcome<MoveRequest, Verdict>> moves(Desk desk, BulkJob job, List<BulkItem> items) {
        var ids = items.stream().map(BulkItem::id).toList();
        var cases = ownCases.own(desk, ids).stream().collect(Collectors.toMap(Casefile::id, Function.identity()));
        Map<CaseId, List<Finding>> found = job.step() == Step.SEND_BACK ? findings.of(ids) : Map.of();
        var moves = new LinkedHashMap<BulkItem, Outcome<MoveRequest, Verdict>>();
        for (var item : items) {
            moves.put(item, move(desk, job, item, cases.get(item.id()), found.getOrDefault(item.id(), List.of())));
        }
        return moves;
    }

    private static Outcome<MoveRequest, Verdict> move(
            Desk desk, BulkJob job, BulkItem item, @Nullable Casefile casefile, List<Finding> found) {
        if (casefile == null) {
            return Outcome.refused(Verdict.GONE);
        }
        if (casefile.version() != item.version()) {
            return Outcome.refused(Verdict.CHANGED_MEANWHILE);
        }
        if (CaseLife.move(casefile.state(), job.step()).isEmpty()) {
            return Outcome.refused(Verdict.NOT_NOW);
        }
        var request = BulkRequest.of(desk, job.step(), job.settings(), casefile, found);
        if (request instanceof Outcome.Accepted<MoveRequest, Verdict>(var asked)
                && MoveDecision.decide(casefile, asked) instanceof Outcome.Refused<Move, MoveRefused>(var why)) {
            return Outcome.refused(Verdict.of(why));
        }
        return request;
    }

    static Verdict verdict(Outcome<MoveRequest, Verdict> move) {
        return switch (move) {
            case Outcome.Accepted<MoveRequest, Verdict> _ -> Verdict.DONE;
            case Outcome.Refused<MoveRequest, Verdict>(var why) -> why;
        };
    }

    Map<Verdict, Integer> counts(Desk desk, BulkJob job, List<BulkItem> items) {
        var counts = new HashMap<Verdict, Integer>();
        for (var from = 0; from < items.size(); from += 500) {
            var some = new ArrayList<>(items.subList(from, Math.min(from + 500, items.size())));
            moves(desk, job, some).values().forEach(move -> counts.merge(verdict(move), 1, Integer::sum));
        }
        return counts;
    }
}
