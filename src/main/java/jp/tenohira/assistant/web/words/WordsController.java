package jp.tenohira.assistant.web.words;

import static jp.tenohira.assistant.web.desk.DeskWords.WORDS;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.words.RevealingWords;
import jp.tenohira.assistant.words.RevealingWords.Refused;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The words that reveal what is not public yet, edited as a list, each list a version. */
@Controller
class WordsController {

    private final RevealingWords list;
    private final DeskWords words;

    WordsController(RevealingWords list, DeskWords words) {
        this.list = list;
        this.words = words;
    }

    @GetMapping(WORDS)
    ModelAndView show(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        mustAdminister(staff);
        return page(request, lang, staff, String.join("\n", list.current()), done.equals("saved"), null);
    }

    @PostMapping(WORDS)
    ModelAndView save(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String list) {
        mustAdminister(staff);
        return switch (this.list.change(staff, list)) {
            case Outcome.Accepted<List<String>, Refused>(var saved) ->
                new ModelAndView("redirect:" + WORDS + "?done=saved");
            case Outcome.Refused<List<String>, Refused>(var why) -> {
                var page = page(request, lang, staff, list, false, why);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, String typed, boolean saved, @Nullable Refused why) {
        var frame = words.frame(request, lang, staff, "words.title").withErrors(why != null);
        var error = why == null ? null : refusal(frame, why);
        var form = new Form(
                WORDS,
                List.of(),
                List.of(DeskWords.lines(frame, "list", "words.list", typed, error, false)),
                List.of(Button.primary(t(frame, "words.save"))));
        return new ModelAndView(
                "assistant/desk",
                "page",
                new DeskPage(
                        frame,
                        words.tabs(frame, staff, WORDS),
                        error == null ? List.of() : List.of(new Problem("list", error)),
                        saved ? List.of(Notice.success(t(frame, "words.saved"), "")) : List.of(),
                        List.of(DeskWords.part(frame, "", "words.lead").with(form), versions(frame))));
    }

    private static String refusal(Frame frame, Refused why) {
        return switch (why) {
            case TOO_MANY -> t(frame, "words.many", RevealingWords.MOST);
            case TOO_LONG -> t(frame, "words.long", RevealingWords.LONGEST);
        };
    }

    private Part versions(Frame frame) {
        var versions = list.versions();
        if (versions.isEmpty()) {
            return DeskWords.part(frame, "words.versions", "words.shipped");
        }
        return DeskWords.part(frame, "words.versions", "")
                .with(new Table(
                        t(frame, "words.versions"),
                        List.of(
                                Table.Column.number(t(frame, "words.version")),
                                new Table.Column(t(frame, "words.at")),
                                new Table.Column(t(frame, "words.by")),
                                new Table.Column(t(frame, "words.list"))),
                        versions.stream()
                                .map(version -> new Table.Row(List.of(
                                        new Table.Cell(Integer.toString(version.version())),
                                        new Table.Cell(DeskWords.time(version.changedAt())),
                                        new Table.Cell(version.changedBy()),
                                        new Table.Cell(String.join("、", version.words())))))
                                .toList()));
    }

    private static void mustAdminister(Staff staff) {
        if (staff.role() != Role.ADMINISTRATOR) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
