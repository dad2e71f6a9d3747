package jp.tenohira.applications.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board's page. */
@Controller
class BoardController {

    private final BoardView view;
    private final AuditTrail audit;

    BoardController(BoardView view, AuditTrail audit) {
        this.view = view;
        this.audit = audit;
    }

    @GetMapping("/staff/cases/board")
    String board(
            Staff staff,
            Lang lang,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            Model model) {
        var desk = Desk.of(staff);
        var page = view.of(desk, lang, procedure, done, request);
        audit.record(staff, "cases.listed", desk.section(), Map.of("procedure", page.procedure(), "as", "board"));
        model.addAttribute("page", page);
        return "applications/board/board";
    }

    @Bean
    static NavEntry boardInNavigation() {
        return new NavEntry(11, "board.nav", "/staff/cases/board", Set.of("CLERK", "HEAD"));
    }
}
