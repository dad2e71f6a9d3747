package jp.tenohira.applications.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A resident's own page. */
@Controller
class MyPageController {

    private final MyPages pages;
    private final Messages messages;

    MyPageController(MyPages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/my")
    ModelAndView show(
            HttpServletRequest request,
            Lang lang,
            Resident resident,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String done) {
        var notices = switch (done) {
            case "draft-deleted", "draft-taken", "case-taken" ->
                List.of(Notice.success("", messages.in(lang, "resident.my." + done)));
            default -> List.<Notice>of();
        };
        var asked = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return pages.page(request, lang, resident, asked, notices);
    }
}
