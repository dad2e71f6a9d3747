package jp.tenohira.applications.bulk;

import java.util.List;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.bulk.BulkSettings.Words;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Flag;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.checks.Finding;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;

/** The move a bulk action makes of one case. Pure; the trial and the run both go through here. */
final class BulkRequest {

    private BulkRequest() {}

    static Outcome<MoveRequest, Verdict> of(
            Desk desk, Step step, BulkSettings settings, Casefile casefile, List<Finding> findings) {
        var actor = desk.actor();
        var id = casefile.id();
        var version = casefile.version();
        var lang = Lang.of(casefile.language()).ofStaff();
        var said = settings.reason().sayable(lang).strip();
        var reason = said.isEmpty() ? null : said;
        return switch (step) {
            case ACCEPT -> Outcome.accepted(MoveRequest.accept(id, version, actor));
            case ASSIGN -> Outcome.accepted(MoveRequest.assign(id, version, actor, settings.assignee()));
            case NOTIFY -> Outcome.accepted(MoveRequest.notifyResident(id, version, actor));
            case DECIDE ->
                settings.outcome() == null
                        ? Outcome.refused(Verdict.OUTCOME_MISSING)
                        : Outcome.accepted(MoveRequest.decide(id, version, actor, settings.outcome(), reason));
            case SEND_BACK -> {
                var flags = flags(settings, lang, findings);
                yield flags.isEmpty()
                        ? Outcome.refused(Verdict.NOTHING_TO_MEND)
                        : Outcome.accepted(MoveRequest.sendBack(id, version, actor, said, flags));
            }
            case SUBMIT, APPROVE, STEP_BACK, RESUBMIT, WITHDRAW -> Outcome.refused(Verdict.NOT_BY_YOU);
        };
    }

    private static List<Flag> flags(BulkSettings settings, Lang lang, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !settings.leftOut().contains(finding.check()))
                .map(finding -> flag(settings, lang, finding))
                .distinct()
                .toList();
    }

    /** What the check says, in all its languages, unless other words were typed. */
    private static Flag flag(BulkSettings settings, Lang lang, Finding finding) {
        var own = settings.texts()
                .getOrDefault(finding.check(), Words.NONE)
                .in(lang)
                .strip();
        return own.isEmpty() || own.equals(finding.reason().in(lang))
                ? new Flag(finding.path(), finding.reason())
                : Flag.typed(finding.path(), own, lang);
    }
}
