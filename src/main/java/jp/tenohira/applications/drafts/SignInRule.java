package jp.tenohira.applications.drafts;

import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.assistance.Assistances;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.SignedInResident;
import jp.tenohira.procedures.Intake;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Receptions.Standing;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.intake.SignIn;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList.Row;
import org.springframework.stereotype.Component;

/** Holds each procedure to what its definition says of signing in, and tells it before one begins. */
@Component
public class SignInRule implements Intake {

    private final Forms forms;
    private final OwnedDrafts owned;
    private final Assistances assistances;
    private final SignedInResident resident;
    private final Messages messages;

    SignInRule(Forms forms, OwnedDrafts owned, Assistances assistances, SignedInResident resident, Messages messages) {
        this.forms = forms;
        this.owned = owned;
        this.assistances = assistances;
        this.resident = resident;
        this.messages = messages;
    }

    /** What a procedure without a form here says is nothing. */
    public SignIn of(String procedure) {
        return forms.find(procedure).map(form -> form.definition().signIn()).orElse(SignIn.OFFERED);
    }

    public SignIn of(Draft draft) {
        return forms.version(draft.procedure(), draft.formVersion())
                .definition()
                .signIn();
    }

    /** Whether a draft lacks the owner its procedure asks for; what staff fill in at the counter needs none. */
    public boolean isMissing(Draft draft) {
        return of(draft) == SignIn.REQUIRED
                && !owned.isOwned(draft.id())
                && assistances.ofDraft(draft.id()).isEmpty();
    }

    @Override
    public List<Row> facts(Procedure procedure, Standing standing, Lang lang) {
        var said = procedure.form() ? of(procedure.code()) : SignIn.OFFERED;
        return said == SignIn.OFFERED
                ? List.of()
                : List.of(new Row(
                        messages.in(lang, "applications.signIn.fact"),
                        messages.in(lang, "applications.signIn.fact." + said)));
    }

    @Override
    public Optional<Notice> hindrance(Procedure procedure, Standing standing, Lang lang) {
        return procedure.form() && of(procedure.code()) == SignIn.REQUIRED && !resident.offered()
                ? Optional.of(Notice.info(
                        messages.in(lang, "applications.signIn.nowhere.title"),
                        messages.in(lang, "applications.signIn.nowhere.text")))
                : Optional.empty();
    }
}
