package jp.tenohira.procedures.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page. */
@Controller
class HomeController {

    private static final int MOST_OPEN = 12;

    private final Frames frames;
    private final Messages messages;
    private final Procedures procedures;
    private final Cards cards;

    HomeController(Frames frames, Messages messages, Procedures procedures, Cards cards) {
        this.frames = frames;
        this.messages = messages;
        this.procedures = procedures;
        this.cards = cards;
    }

    @GetMapping("/")
    ModelAndView home(HttpServletRequest request, Lang lang) {
        var open = procedures.openNow();
        var page = new HomePage(
                frames.resident(request, lang, ""),
                SearchBoxes.empty(messages, lang),
                cards.of(open.stream().limit(MOST_OPEN).toList(), lang),
                open.size(),
                lifeEvents(lang),
                departments(lang));
        return new ModelAndView("procedures/home", "page", page);
    }

    private List<Link> lifeEvents(Lang lang) {
        return procedures.lifeEvents().keySet().stream()
                .map(event -> new Link(messages.in(lang, event.messageKey()), "/procedures?life=" + event.code()))
                .toList();
    }

    private List<Link> departments(Lang lang) {
        return procedures.departments().entrySet().stream()
                .map(entry -> new Link(
                        entry.getKey().name().in(lang) + " (" + entry.getValue() + ")",
                        "/procedures?department=" + entry.getKey().code()))
                .toList();
    }
}
