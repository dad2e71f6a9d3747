package jp.tenohira.applications.checks.running;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.checks.Check;
import jp.tenohira.applications.checks.Finding;
import jp.tenohira.applications.checks.Judges;
import jp.tenohira.applications.desk.AnsweredCase;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import org.springframework.stereotype.Component;

/** Checks a handful of cases by a list of checks. Withdrawn cases are passed over. */
@Component
class CheckPass {

    private final OwnCases ownCases;
    private final Judges judges;
    private final DuplicateKeys duplicates;

    CheckPass(OwnCases ownCases, Judges judges, DuplicateKeys duplicates) {
        this.ownCases = ownCases;
        this.judges = judges;
        this.duplicates = duplicates;
    }

    /** One case with what was found in it, in the order of the checks and of the answers. */
    record Checked(CaseId id, int answersVersion, List<Finding> findings) {

        /** The codes of the findings, sorted and joined by +. */
        String alike() {
            return String.join(
                    "+", findings.stream().map(Finding::check).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    List<Checked> check(Desk desk, List<Check> checks, Collection<CaseId> ids) {
        var cases = ownCases.answered(desk, ids).stream()
                .filter(answered -> answered.casefile().state() != CaseState.WITHDRAWN)
                .toList();
        var own = cases.stream().map(answered -> answered.casefile().id()).toList();
        var same = new HashMap<String, Map<CaseId, List<DuplicateKeys.Same>>>();
        for (var check : checks) {
            if (check.kind() == Check.Kind.DUPLICATE) {
                same.put(check.code(), duplicates.same(check, own));
            }
        }
        return cases.stream().map(answered -> check(answered, checks, same)).toList();
    }

    private Checked check(
            AnsweredCase answered, List<Check> checks, Map<String, Map<CaseId, List<DuplicateKeys.Same>>> same) {
        var casefile = answered.casefile();
        var findings = new ArrayList<Finding>();
        for (var hit : judges.examine(checks, casefile.formVersion(), answered.answers())) {
            if (hit.check().kind() == Check.Kind.CONDITION) {
                findings.add(hit.finding(List.of()));
            } else {
                same.getOrDefault(hit.check().code(), Map.of()).getOrDefault(casefile.id(), List.of()).stream()
                        .filter(found -> found.path().equals(hit.path()))
                        .forEach(found -> findings.add(hit.finding(found.others())));
            }
        }
        return new Checked(casefile.id(), casefile.answersVersion(), findings);
    }

    static UUID[] ids(List<Checked> checked) {
        return checked.stream().map(one -> one.id().value()).toArray(UUID[]::new);
    }
}
