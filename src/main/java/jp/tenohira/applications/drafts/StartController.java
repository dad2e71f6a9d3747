package jp.tenohira.applications.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import jp.tenohira.applications.Devices;
import jp.tenohira.applications.filing.ProcedureDesk;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** Begins a draft, and leads to where it was left off. */
@Controller
class StartController {

    private final Drafts drafts;
    private final Forms forms;
    private final ProcedureDesk desk;
    private final Clock clock;

    StartController(Drafts drafts, Forms forms, ProcedureDesk desk, Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/procedures/{code}/drafts")
    RedirectView begin(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Lang lang) {
        var open = desk.of(code).filter(of -> of.closedAt(clock.instant()).isEmpty());
        if (open.isEmpty()) {
            // The procedure's own page says when it opens.
            return Redirects.to("/procedures/" + code);
        }
        try {
            var form = forms.current(code);
            var begun = drafts.begin(form, lang.code(), Devices.of(request.getHeader("User-Agent")));
            DraftCookie.set(begun.id(), begun.key(), request, response);
            return Redirects.to("/apply/" + begun.id() + "/pages/"
                    + form.journey(jp.tenohira.procedures.forms.Answers.EMPTY).first());
        } catch (Forms.UnknownForm e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    @GetMapping("/apply/{draft}")
    RedirectView goOn(Draft draft) {
        var form = forms.version(draft.procedure(), draft.formVersion());
        return form.journey(draft.answers(), draft.open())
                .firstIncomplete()
                .map(page -> Redirects.to(draft.path("/pages/" + page)))
                .orElseGet(() -> Redirects.to(draft.path("/check")));
    }
}
