package jp.tenohira.applications.review.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Finds the case a step is about, before the step's controller is asked; another section's case does not exist. */
@ControllerAdvice(assignableTypes = {StepController.class, PathController.class})
class AskingArgument {

    static final String NAME = "asking";

    private final OwnCases ownCases;

    AskingArgument(OwnCases ownCases) {
        this.ownCases = ownCases;
    }

    @ModelAttribute(NAME)
    Asking asking(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request) {
        var desk = Desk.of(staff);
        var casefile =
                ownCases.find(desk, receipt).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Asking(desk, lang, casefile, asked, request);
    }
}
