package jp.tenohira.applications.drafts.resume;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.drafts.pages.ExpiredPage;
import jp.tenohira.applications.drafts.pages.ResumePage;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that asks for a draft's code, and the one that says it has expired. */
@Component
class ResumePages {

    private static final int LONGEST_CODE = 60;

    private final Frames frames;
    private final Messages messages;

    ResumePages(Frames frames, Messages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    /**
     * @param to the page to go on to
     * @param kept what was typed there, to be sent on
     * @param error what is wrong with the code; empty when nothing is
     */
    ModelAndView ask(
            HttpServletRequest request,
            Lang lang,
            UUID draft,
            String to,
            Map<String, List<String>> kept,
            String error) {
        @Nullable String wrong = error.isEmpty() ? null : error;
        var field = new TextField(
                "code",
                "code",
                messages.in(lang, "applications.resume.code"),
                messages.in(lang, "applications.resume.code.hint"),
                wrong,
                true,
                TextField.Kind.TEXT,
                "",
                "one-time-code",
                null,
                LONGEST_CODE);
        var frame = frames.resident(request, lang, messages.in(lang, "applications.resume.title"))
                .withErrors(wrong != null);
        var summary = wrong == null ? ErrorSummary.NONE : new ErrorSummary(List.of(new Problem("code", wrong)));
        var page = new ResumePage(frame, summary, "/resume/" + draft, field, to, kept);
        return new ModelAndView("applications/drafts/resume", Map.of("page", page));
    }

    ModelAndView expired(HttpServletRequest request, Lang lang) {
        var frame = frames.resident(request, lang, messages.in(lang, "applications.expired.title"));
        var view = new ModelAndView("applications/drafts/expired", Map.of("page", new ExpiredPage(frame)));
        view.setStatus(HttpStatus.GONE);
        return view;
    }
}
