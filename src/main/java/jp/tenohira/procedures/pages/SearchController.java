package jp.tenohira.procedures.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.LifeEvent;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.SearchRequest;
import jp.tenohira.procedures.SearchResult;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Search by words, life event, department and what is open; every state of it has an address. */
@Controller
class SearchController {

    private final Frames frames;
    private final Messages messages;
    private final Procedures procedures;
    private final Cards cards;

    SearchController(Frames frames, Messages messages, Procedures procedures, Cards cards) {
        this.frames = frames;
        this.messages = messages;
        this.procedures = procedures;
        this.cards = cards;
    }

    @GetMapping("/procedures")
    ModelAndView search(
            HttpServletRequest request,
            Lang lang,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String life,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "1") String page) {
        var sought = new SearchRequest(
                words,
                LifeEvent.of(life),
                Optional.of(department).filter(code -> !code.isBlank()),
                !open.isEmpty(),
                page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1);
        var title = messages.in(lang, "procedures.search.title");
        return new ModelAndView(
                "procedures/results",
                "page",
                page(sought, procedures.search(sought), new SearchTexts(messages, lang), frames, request, title));
    }

    private ResultsPage page(
            SearchRequest sought,
            SearchResult result,
            SearchTexts texts,
            Frames pageFrames,
            HttpServletRequest request,
            String title) {
        var lang = texts.lang();
        return new ResultsPage(
                pageFrames.resident(request, lang, title),
                new Breadcrumb(
                        List.of(new Link(messages.in(lang, "procedures.home.crumb"), "/")),
                        messages.in(lang, "procedures.search.label")),
                SearchBoxes.with(sought.words(), messages, lang),
                messages.in(
                        lang, result.alike() ? "procedures.search.alike" : "procedures.search.found", result.total()),
                texts.filters(sought, result),
                sought.openNow()
                        || sought.lifeEvent().isPresent()
                        || sought.department().isPresent(),
                SearchAddress.of(SearchRequest.words(sought.words())),
                cards.of(result.procedures(), lang),
                new EmptyState(
                        messages.in(lang, "procedures.search.none"), messages.in(lang, "procedures.search.noneText")),
                new Pager(result.page(), result.pages(), SearchAddress.ofPages(sought), texts.shown(result)));
    }
}
