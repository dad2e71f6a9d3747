package jp.tenohira.procedures.entries.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.entries.Entry;
import jp.tenohira.procedures.entries.EntryColumn;
import jp.tenohira.procedures.entries.EntryRefused;
import jp.tenohira.procedures.entries.pages.EntryFormPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Adds and changes entries. */
@Controller
class EntryFormController {

    private static final String NEW = InventoryDesk.PATH + "/new";
    private static final String EDIT = InventoryDesk.PATH + "/entries/{code}/edit";

    private final Entries entries;
    private final EntryFields fields;
    private final InventoryDesk desk;

    EntryFormController(Entries entries, EntryFields fields, InventoryDesk desk) {
        this.entries = entries;
        this.fields = fields;
        this.desk = desk;
    }

    @GetMapping(NEW)
    ModelAndView fresh(HttpServletRequest request, Lang lang, Staff staff) {
        mustAdd(staff);
        return page(request, lang, staff, null, Map.of(), Map.of(), 0);
    }

    @PostMapping(NEW)
    ModelAndView add(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam MultiValueMap<String, String> asked) {
        mustAdd(staff);
        var texts = texts(asked);
        return answer(request, lang, staff, null, texts, entries.add(staff, texts), 0);
    }

    @GetMapping(EDIT)
    ModelAndView edit(HttpServletRequest request, Lang lang, Staff staff, @PathVariable String code) {
        var entry = own(staff, code);
        return page(request, lang, staff, entry, entries.texts(entry), Map.of(), entry.version());
    }

    @PostMapping(EDIT)
    ModelAndView change(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> asked) {
        var entry = own(staff, code);
        var texts = texts(asked);
        var seen = asked.getFirst("version");
        var version = seen != null && seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1;
        return answer(request, lang, staff, entry, texts, entries.change(staff, code, version, texts), version);
    }

    private ModelAndView answer(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @Nullable Entry entry,
            Map<String, String> texts,
            Outcome<Entry, EntryRefused> outcome,
            int version) {
        return switch (outcome) {
            case Outcome.Accepted<Entry, EntryRefused>(var kept) ->
                new ModelAndView("redirect:" + InventoryDesk.PATH + "/entries/" + kept.code() + "?done=saved");
            case Outcome.Refused<Entry, EntryRefused>(var why) -> {
                var wrong = new LinkedHashMap<String, String>();
                switch (why) {
                    case EntryRefused.NotYours() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                    case EntryRefused.Taken(var code) ->
                        wrong.put(EntryColumn.CODE.key(), desk.text(lang, "wrong.taken", code));
                    case EntryRefused.ChangedMeanwhile() ->
                        wrong.put(EntryColumn.NAME.key(), desk.text(lang, "wrong.meanwhile"));
                    case EntryRefused.Wrong(var problems) ->
                        problems.forEach(problem ->
                                wrong.put(problem.column(), problem.sentence().in(lang)));
                }
                yield page(request, lang, staff, entry, texts, wrong, version);
            }
        };
    }

    /** Of a question with several answers they are sent one by one; no box at all means none. */
    private static Map<String, String> texts(MultiValueMap<String, String> asked) {
        var texts = new HashMap<String, String>();
        texts.put(EntryColumn.CHANNELS.key(), "");
        texts.put(EntryColumn.OBSTACLES.key(), "");
        asked.forEach((name, values) -> EntryColumn.keyOf(name)
                .filter(name::equals)
                .ifPresent(key -> texts.put(key, String.join("、", values))));
        return texts;
    }

    private ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @Nullable Entry entry,
            Map<String, String> texts,
            Map<String, String> wrong,
            int version) {
        var title = entry == null ? desk.text(lang, "add") : desk.text(lang, "change.title", entry.name());
        var problems = new ArrayList<Problem>();
        var shown = fields.of(lang, texts, wrong, entry != null, entries.mayAdd(staff));
        shown.forEach(field -> {
            var sentence = wrong.get(field.id());
            if (sentence != null) {
                problems.add(new Problem(field.id(), sentence));
            }
        });
        var page = new EntryFormPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title),
                problems,
                entry == null ? NEW : EDIT.replace("{code}", entry.code()),
                version,
                shown,
                List.of(Button.primary(desk.text(lang, "save"))));
        var view = new ModelAndView("procedures/inventory/form", "page", page);
        view.setStatus(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Entry own(Staff staff, String code) {
        var entry = entries.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!entries.mayChange(staff, entry)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return entry;
    }

    private void mustAdd(Staff staff) {
        if (!entries.mayAdd(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
