package jp.tenohira.procedures.builder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import jp.tenohira.procedures.builder.document.Change;
import jp.tenohira.procedures.builder.document.Deed;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.TextsOf;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All texts of a form in Japanese and in one other language beside it. */
@Controller
class FormTextsController {

    private static final String TEXTS = Words.LIST + "/{copy}/texts";

    private final Workbench workbench;
    private final WorkingCopies copies;
    private final TextsView view;

    FormTextsController(Workbench workbench, WorkingCopies copies, TextsView view) {
        this.workbench = workbench;
        this.copies = copies;
        this.view = view;
    }

    /** What of the texts is asked for. */
    record Asked(Lang to, int page) {

        static Asked of(String to, String page) {
            var lang = Lang.find(to).filter(found -> found != Lang.JA).orElse(Lang.EN);
            return new Asked(lang, page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1);
        }

        String query() {
            return "?to=" + to.code() + "&page=" + page;
        }
    }

    @GetMapping(TEXTS)
    ModelAndView show(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "en") String to,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        return view.page(request, lang, opened, opened.copy().document(), Asked.of(to, page), List.of(), HttpStatus.OK);
    }

    @PostMapping(TEXTS)
    ModelAndView save(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "en") String to,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        var asked = Asked.of(to, page);
        var document = taken(opened.copy().document(), typed);
        var change = new Change(document, Deed.TRANSLATED, "", DocumentPath.ROOT);
        return switch (copies.change(opened.copy(), version, change, staff)) {
            case Outcome.Accepted<WorkingCopy, Overtaken>(var changed) ->
                view.page(
                        request,
                        lang,
                        new Opened(changed, opened.procedure(), staff),
                        changed.document(),
                        asked,
                        List.of(view.saved(lang)),
                        HttpStatus.OK);
            case Outcome.Refused<WorkingCopy, Overtaken>(var overtaken) ->
                view.overtaken(request, lang, opened, document, asked, overtaken);
        };
    }

    /** Fields are named by the place of their text and the language: {@code pages[0].title.en}. */
    private static FormDocument taken(FormDocument document, MultiValueMap<String, String> typed) {
        var changed = document;
        for (var path : TextsOf.all(document)) {
            for (var lang : Lang.values()) {
                var wording = typed.getFirst(path + "." + lang.code());
                if (wording != null) {
                    changed = TextsOf.with(changed, path, lang, wording);
                }
            }
        }
        return changed;
    }
}
