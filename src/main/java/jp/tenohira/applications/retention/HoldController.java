package jp.tenohira.applications.retention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.applications.retention.pages.HoldPage;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Holds a case of the own section back from deletion (廃棄保留), such as during an appeal, or lets it go. */
@Controller
class HoldController {

    private static final String PATH = "/staff/cases/{receipt}/hold";
    private static final int LONGEST = 500;

    private final OwnCases ownCases;
    private final Retention retention;
    private final RetentionView words;
    private final Frames frames;

    HoldController(OwnCases ownCases, Retention retention, RetentionView words, Frames frames) {
        this.ownCases = ownCases;
        this.retention = retention;
        this.words = words;
        this.frames = frames;
    }

    @GetMapping(PATH)
    ModelAndView ask(HttpServletRequest request, Lang lang, Staff staff, @PathVariable String receipt) {
        return page(request, lang, staff, own(staff, receipt), "", "");
    }

    @PostMapping(PATH)
    ModelAndView hold(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "do", defaultValue = "hold") String what) {
        var casefile = own(staff, receipt);
        if (what.equals("release")) {
            retention.release(staff, casefile);
        } else {
            var words = reason.strip();
            if (words.isEmpty() || words.length() > LONGEST || words.indexOf('\0') >= 0) {
                return page(
                        request, lang, staff, casefile, reason, this.words.text(lang, "hold.reason.wrong", LONGEST));
            }
            retention.hold(staff, casefile, words);
        }
        return new ModelAndView("redirect:/staff/cases/" + casefile.receipt() + "/hold");
    }

    private Casefile own(Staff staff, String receipt) {
        return ownCases.find(Desk.of(staff), receipt)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, Casefile casefile, String typed, String wrong) {
        var title = words.text(lang, "hold");
        var held = retention.heldBecause(casefile);
        var address = "/staff/cases/" + casefile.receipt();
        var page = new HoldPage(
                frames.staff(request, lang, title, staff.name()).withErrors(!wrong.isEmpty()),
                new Breadcrumb(List.of(new Link(casefile.receipt().value(), address)), title),
                wrong.isEmpty() ? List.of() : List.of(new Problem("reason", wrong)),
                held.map(reason -> words.text(lang, "hold.held", reason)).orElse(""),
                address + "/hold",
                held.isPresent()
                        ? List.of()
                        : List.of(new TextField(
                                "reason",
                                "reason",
                                words.text(lang, "hold.reason"),
                                words.text(lang, "hold.reason.hint"),
                                wrong.isEmpty() ? null : wrong,
                                true,
                                TextField.Kind.LONG,
                                typed,
                                "off",
                                null,
                                LONGEST)),
                List.of(
                        held.isPresent()
                                ? Button.secondary(words.text(lang, "hold.release"))
                                        .sending("do", "release")
                                : Button.primary(words.text(lang, "hold.set")).sending("do", "hold")));
        var view = new ModelAndView("applications/retention/hold", "page", page);
        view.setStatus(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
