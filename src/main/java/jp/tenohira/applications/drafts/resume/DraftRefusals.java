package jp.tenohira.applications.drafts.resume;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.drafts.DraftRefused;
import jp.tenohira.applications.receipts.CaseAccess;
import jp.tenohira.ui.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Answers who may not see a draft: by the page that asks for the code, by the receipt, or by saying that it has expired. */
@ControllerAdvice
public class DraftRefusals {

    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_VALUE = 4000;

    private final ResumePages pages;
    private final CaseAccess access;

    DraftRefusals(ResumePages pages, CaseAccess access) {
        this.pages = pages;
        this.access = access;
    }

    @ExceptionHandler
    ModelAndView answer(DraftRefused refused, HttpServletRequest request, HttpServletResponse response) {
        return switch (refused.why()) {
            case DraftRefused.Why.NoKey(var draft) -> askForCode(draft, request);
            case DraftRefused.Why.Expired() -> pages.expired(request, Languages.of(request));
            case DraftRefused.Why.Filed(var receipt) -> {
                access.grant(receipt, request, response);
                yield redirect("/receipts/" + receipt);
            }
        };
    }

    /** What was typed goes along through the page that asks for the code, and is sent on when the code is right. */
    private ModelAndView askForCode(UUID draft, HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return redirect("/resume/" + draft);
        }
        var kept = new LinkedHashMap<String, List<String>>();
        for (Map.Entry<String, String[]> entry : request.getParameterMap().entrySet()) {
            var values = List.of(entry.getValue());
            if (kept.size() < MOST_FIELDS
                    && !ResumeController.OWN_FIELDS.contains(entry.getKey())
                    && values.stream().allMatch(value -> value.length() <= LONGEST_VALUE)) {
                kept.put(entry.getKey(), values);
            }
        }
        var page = pages.ask(request, Languages.of(request), draft, request.getRequestURI(), kept, "");
        page.setStatus(HttpStatus.UNAUTHORIZED);
        return page;
    }

    private static ModelAndView redirect(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
