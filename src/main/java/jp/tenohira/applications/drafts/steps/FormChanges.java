package jp.tenohira.applications.drafts.steps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.carrying.Carriages;
import jp.tenohira.applications.carrying.Carriages.Standing;
import jp.tenohira.applications.carrying.ToAnswer;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.drafts.Drafts;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.procedures.forms.PageResult;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Explanation;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a resident is told when the form changed under the draft, and what they have to answer again. */
@Component
public class FormChanges {

    private final Carriages carriages;
    private final Drafts drafts;
    private final Forms forms;
    private final Messages messages;

    FormChanges(Carriages carriages, Drafts drafts, Forms forms, Messages messages) {
        this.carriages = carriages;
        this.drafts = drafts;
        this.forms = forms;
        this.messages = messages;
    }

    private record Asked(ToAnswer question, PageRef page) {}

    /** What to tell on a page; null when there is nothing to tell. */
    @Nullable
    public Notice of(Draft draft, Form form, Frame frame) {
        return carriages
                .of(draft.id())
                .flatMap(standing -> told(draft, form, standing, frame))
                .orElse(null);
    }

    private Optional<Notice> told(Draft draft, Form form, Standing standing, Frame frame) {
        var day = JapaneseDates.date(standing.changedAt(), frame.lang());
        var asked = asked(draft, form, standing);
        if (!asked.isEmpty()) {
            return Optional.of(Notice.warning(
                            frame.t("applications.formChange.again.title"),
                            frame.t("applications.formChange.again.text", day))
                    .leadingTo(asked.stream()
                            .map(one -> link(draft, one, frame.lang()))
                            .toList()));
        }
        if (standing.seen()) {
            return Optional.empty();
        }
        var key = switch (standing.verdict()) {
            case SAFE, ANSWER_AGAIN -> "applications.formChange.safe";
            case BLOCKED -> "applications.formChange.blocked";
        };
        return Optional.of(Notice.info(frame.t(key + ".title"), frame.t(key + ".text", day)));
    }

    private static Link link(Draft draft, Asked asked, Lang lang) {
        var question = asked.question;
        return new Link(
                question.label().in(lang) + " — " + question.why().in(lang),
                draft.path("/pages/" + asked.page + "?back=" + Journeys.CHECK + "#"
                        + question.path().htmlId()));
    }

    /** What is still to be answered again, of what the answers lead to now. */
    private static List<Asked> asked(Draft draft, Form form, Standing standing) {
        if (standing.again().isEmpty()) {
            return List.of();
        }
        var asked = new ArrayList<Asked>();
        var shown = form.show(draft.answers(), Lang.JA);
        var journey = form.journey(draft.answers(), draft.open());
        for (var question : standing.again()) {
            shown.stream()
                    .filter(section -> section.lines().stream()
                            .anyMatch(line -> line.path().equals(question.path())))
                    .map(section -> section.ref())
                    .findFirst()
                    .or(() -> overview(question.path()).filter(journey::has))
                    .ifPresent(page -> asked.add(new Asked(question, page)));
        }
        return asked;
    }

    private static Optional<PageRef> overview(AnswerPath path) {
        return path.parts().size() == 1 ? PageRef.parse(path.toString()) : Optional.empty();
    }

    /** What must be answered again before the draft can be filed. */
    public List<FieldError> unanswered(Draft draft) {
        var form = forms.version(draft.procedure(), draft.formVersion());
        return carriages.of(draft.id()).stream()
                .flatMap(standing -> asked(draft, form, standing).stream())
                .map(asked -> new FieldError(asked.question.path(), error(asked.question)))
                .toList();
    }

    private Text error(ToAnswer question) {
        var byLang = new EnumMap<Lang, String>(Lang.class);
        for (var lang : Lang.values()) {
            byLang.put(lang, error(question, lang));
        }
        return new Text(byLang);
    }

    private String error(ToAnswer question, Lang lang) {
        return messages.in(
                lang,
                "applications.formChange.again.error",
                question.label().in(lang),
                question.why().in(lang));
    }

    /** The resident saved a page with these fields. */
    void wentOn(Draft draft, List<Field> fields) {
        carriages.wentOn(
                draft.id(),
                fields.stream()
                        .filter(field -> !(field instanceof Explanation))
                        .map(Journeys::path)
                        .toList());
    }

    /** The resident removed an item of a group. */
    void removed(Draft draft, AnswerPath item) {
        carriages.removed(draft.id(), item);
    }

    /** Whether a page was drawn by another version of the form than the draft has now. */
    boolean drawnByAnother(Draft draft, String version) {
        return !version.isEmpty() && !version.equals(Integer.toString(draft.formVersion()));
    }

    /** Keeps what was typed on a page that the form does not have any more, as far as its version accepts it. */
    void keepTyped(JourneyPages.Step step, Sent sent) {
        var draft = step.draft();
        if (!sent.own("form").matches("[1-9][0-9]{0,5}")) {
            return;
        }
        try {
            var old = forms.version(draft.procedure(), Integer.parseInt(sent.own("form")));
            if (old.read(step.ref(), sent.typed(), draft.answers(), draft.open())
                    instanceof PageResult.Accepted(var answers)) {
                drafts.save(draft, answers, step.lang().code());
            }
        } catch (Forms.UnknownForm _) {
            // Nobody was shown such a page.
        }
    }
}
