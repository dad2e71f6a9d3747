package jp.tenohira.applications.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.SectionProcedures;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.definition.CheckDefinition;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks in PostgreSQL. */
@Component
class StoredChecks implements Checks {

    private static final String WITH_THE_FORM = "様式";

    private final CheckRows rows;
    private final CheckTrial trial;
    private final SectionProcedures procedures;
    private final AuditTrail audit;

    StoredChecks(CheckRows rows, CheckTrial trial, SectionProcedures procedures, AuditTrail audit) {
        this.rows = rows;
        this.trial = trial;
        this.procedures = procedures;
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<Check> all(Desk desk, String procedure) {
        var form = procedures.form(desk, procedure);
        if (form.isEmpty()) {
            return List.of();
        }
        takeIn(form.get());
        return rows.all(procedure);
    }

    @Override
    public Optional<Check> find(Desk desk, String procedure, String code) {
        return all(desk, procedure).stream()
                .filter(check -> check.code().equals(code))
                .findFirst();
    }

    @Override
    public List<Check> versions(Desk desk, String procedure, String code) {
        return procedures.form(desk, procedure).isPresent() ? rows.versions(procedure, code) : List.of();
    }

    @Override
    @Transactional
    public Outcome<Check, List<CheckProblem>> save(Desk desk, CheckDraft draft) {
        var problems = problems(desk, draft);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var before = rows.versions(draft.procedure(), draft.code());
        var version = before.isEmpty() ? 1 : before.getFirst().version() + 1;
        if (!rows.add(draft, version, desk.id(), desk.staff().name(), false)) {
            return Outcome.refused(List.of(CheckProblem.of(
                    "code",
                    "ほかの人が同じチェックを先に保存しました。もう一度開いて確かめてください。",
                    "Somebody else saved this check first. Open it again.")));
        }
        audit.record(desk.staff(), "check.saved", draft.code(), Map.of("version", Integer.toString(version)));
        return Outcome.accepted(find(desk, draft.procedure(), draft.code()).orElseThrow());
    }

    @Override
    @Transactional
    public Outcome<Check, SwitchRefused> turn(Desk desk, String procedure, String code, boolean on) {
        if (!desk.head()) {
            return Outcome.refused(SwitchRefused.ONLY_HEADS);
        }
        if (find(desk, procedure, code).isEmpty()) {
            return Outcome.refused(SwitchRefused.NO_SUCH_CHECK);
        }
        rows.turn(procedure, code, on, desk.id(), desk.staff().name());
        audit.record(
                desk.staff(), on ? "check.switched-on" : "check.switched-off", code, Map.of("procedure", procedure));
        return Outcome.accepted(find(desk, procedure, code).orElseThrow());
    }

    @Override
    public Outcome<Trial, List<CheckProblem>> tryOut(Desk desk, CheckDraft draft) {
        var problems = problems(desk, draft);
        return problems.isEmpty() ? Outcome.accepted(trial.of(desk, draft)) : Outcome.refused(problems);
    }

    private List<CheckProblem> problems(Desk desk, CheckDraft draft) {
        var problems = new ArrayList<CheckProblem>(DraftRules.problems(draft));
        var form = procedures.form(desk, draft.procedure());
        if (form.isEmpty()) {
            problems.add(CheckProblem.of("procedure", "この手続はありません。", "There is no such procedure."));
        } else if (problems.isEmpty()
                && Judges.compile(form.get(), draft)
                        instanceof
                        Outcome.Refused<jp.tenohira.procedures.forms.Check, List<DefinitionProblem>>(var wrong)) {
            wrong.stream().map(PlainProblems::of).forEach(problems::add);
        }
        return problems;
    }

    /** New checks of the form begin switched on; a check that staff rewrote stays as they wrote it. */
    private void takeIn(Form form) {
        var known = rows.all(form.procedure()).stream().collect(Collectors.toMap(Check::code, Function.identity()));
        for (var shipped : form.definition().checks()) {
            var draft = draft(form.procedure(), shipped);
            var had = known.get(shipped.code());
            if (had == null) {
                if (rows.add(draft, 1, null, WITH_THE_FORM, true)) {
                    rows.turn(form.procedure(), shipped.code(), true, null, WITH_THE_FORM);
                }
            } else if (had.shipped() && !CheckDraft.of(had).equals(draft)) {
                rows.add(draft, had.version() + 1, null, WITH_THE_FORM, true);
            }
        }
    }

    private static CheckDraft draft(String procedure, CheckDefinition shipped) {
        return new CheckDraft(
                procedure,
                shipped.code(),
                shipped.label().in(Lang.JA),
                CheckDraft.english(shipped.label()),
                Check.Kind.valueOf(shipped.kind().name()),
                shipped.each().orElse(""),
                shipped.field(),
                shipped.expression(),
                shipped.reason());
    }
}
