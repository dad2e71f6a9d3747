package jp.tenohira.applications.review.steps;

import java.util.List;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.CaseNames;
import jp.tenohira.applications.review.pages.StepPage;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of every step has: the case it is about, what is sent along, the reason, and the way back. */
@Component
class StepForms {

    private final Casefiles casefiles;
    private final CaseNames names;
    private final Frames frames;
    private final Messages messages;

    StepForms(Casefiles casefiles, CaseNames names, Frames frames, Messages messages) {
        this.casefiles = casefiles;
        this.names = names;
        this.frames = frames;
        this.messages = messages;
    }

    Frame frame(Asking asking, String step) {
        return frames.staff(
                asking.request(),
                asking.lang(),
                messages.in(
                        asking.lang(),
                        "review." + step + ".title",
                        asking.casefile().receipt().value()),
                asking.desk().staff().name());
    }

    StepPage page(
            Asking asking,
            Frame frame,
            String step,
            String intro,
            List<Problem> problems,
            List<Field> fields,
            List<StepPage.MarkSection> marks) {
        var casefile = asking.casefile();
        var query = asking.query();
        return new StepPage(
                frame,
                new ErrorSummary(problems),
                frame.t("review." + step + ".heading"),
                casefile.receipt().value(),
                names.of(casefile, casefiles.currentVersion(casefile).answers()).applicant(),
                intro,
                asking.address() + "/" + step,
                asking.address() + (query.isEmpty() ? "" : "?" + query),
                asking.kept(),
                asking.version() >= 0 ? asking.version() : casefile.version(),
                fields,
                marks,
                frame.t("review." + step + ".button"));
    }

    static TextField reason(Frame frame, String step, String value, @Nullable String error, boolean required) {
        var key = "review." + step + ".reason";
        return new TextField(
                "reason",
                "reason",
                frame.t(key),
                frame.t(key + ".hint"),
                error,
                required,
                TextField.Kind.LONG,
                value,
                null,
                null,
                MoveRequest.LONGEST_REASON);
    }
}
