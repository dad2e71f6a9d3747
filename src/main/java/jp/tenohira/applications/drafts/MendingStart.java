package jp.tenohira.applications.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.stereotype.Component;

/** Opens the flagged answers of a case that was sent back, and no others. */
@Component
public class MendingStart {

    private final Drafts drafts;
    private final Casefiles casefiles;
    private final Forms forms;

    MendingStart(Drafts drafts, Casefiles casefiles, Forms forms) {
        this.drafts = drafts;
        this.casefiles = casefiles;
        this.forms = forms;
    }

    /** Begins mending in this browser; the address to go on at. The caller knows that it is the resident. */
    public String begin(Casefile casefile, HttpServletRequest request, HttpServletResponse response) {
        var version = casefiles.currentVersion(casefile);
        var form = forms.version(casefile.procedure(), version.formVersion());
        var answers = Answers.fromJson(version.answers());
        var open = casefiles.flags(casefile).stream()
                .map(flag -> AnswerPath.parse(flag.path()))
                .collect(Collectors.toSet());
        if (open.isEmpty()) {
            // Without a flag there is nothing to mend; a draft without open answers would open all of them.
            return "/status/" + casefile.receipt();
        }
        var begun = goOn(casefile).orElseGet(() -> drafts.beginMending(casefile, form, answers, open));
        DraftCookie.set(begun.id(), begun.key(), request, response);
        var first = form.journey(answers, open).steps();
        return "/apply/" + begun.id()
                + (first.isEmpty() ? "/check" : "/pages/" + first.getFirst().ref());
    }

    /** What was mended before, on this device or another, is not lost. */
    private Optional<Drafts.Begun> goOn(Casefile casefile) {
        return casefiles.events(casefile.id()).stream()
                .filter(event -> event.step() == Step.SEND_BACK)
                .reduce((earlier, later) -> later)
                .flatMap(sentBack -> drafts.mending(casefile.id(), sentBack.at()))
                .map(id -> new Drafts.Begun(id, drafts.addKey(id)));
    }
}
