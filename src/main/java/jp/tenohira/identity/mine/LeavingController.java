package jp.tenohira.identity.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.oidc.ResidentPaths;
import jp.tenohira.identity.pages.ConfirmPage;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.identity.residents.Residents;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Deletes a resident's account, after saying what goes and what stays. */
@Controller
class LeavingController {

    private static final String PATH = "/my/delete";

    private final Residents residents;
    private final Frames frames;
    private final Messages messages;

    LeavingController(Residents residents, Frames frames, Messages messages) {
        this.residents = residents;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView ask(HttpServletRequest request, Lang lang, Resident resident) {
        var page = new ConfirmPage(
                frames.resident(request, lang, messages.in(lang, "resident.delete.title")),
                Notice.warning("", messages.in(lang, "resident.delete.text")),
                new SummaryList(
                        List.of(row(lang, "profile", "gone"), row(lang, "drafts", "gone"), row(lang, "cases", "stay"))),
                PATH,
                Button.danger(messages.in(lang, "resident.delete.do")),
                Button.secondary(messages.in(lang, "identity.cancel")).to(ResidentPaths.HOME));
        return new ModelAndView("identity/confirm", "page", page);
    }

    @PostMapping(PATH)
    String delete(HttpServletRequest request, Resident resident) {
        residents.delete(resident);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:" + ResidentPaths.SIGN_IN + "?reason=deleted";
    }

    private SummaryList.Row row(Lang lang, String what, String becomes) {
        return new SummaryList.Row(
                messages.in(lang, "resident.delete." + what), messages.in(lang, "resident.delete." + becomes));
    }
}
