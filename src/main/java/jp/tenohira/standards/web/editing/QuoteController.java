package jp.tenohira.standards.web.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Quote;
import jp.tenohira.standards.Scenario;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.pages.StandardsPage;
import jp.tenohira.standards.web.StandardsDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A quote for a system in one scenario: what is entered becomes its next version. */
@Controller
class QuoteController {

    private static final String ONE =
            StandardsDesk.PATH + "/systems/{system:[a-z-]{2,40}}/quotes/{scenario:[a-z-]{2,40}}";

    /** The columns of the sheet, each with the field it is typed in. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("業務", "initial");
        COLUMNS.put("方式", "initial");
        COLUMNS.put("初期費用(円)", "initial");
        COLUMNS.put("年間費用(円)", "yearly");
        COLUMNS.put("事業者", "vendor");
        COLUMNS.put("仮定", "basis");
        COLUMNS.put("備考", "note");
    }

    private final Standards standards;
    private final StandardsDesk desk;

    QuoteController(Standards standards, StandardsDesk desk) {
        this.standards = standards;
        this.desk = desk;
    }

    @GetMapping(ONE)
    ModelAndView form(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String system,
            @PathVariable String scenario) {
        desk.mustWrite(staff);
        var place = place(system, scenario);
        return page(request, lang, staff, place, typed(place), Map.of());
    }

    @PostMapping(ONE)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String system,
            @PathVariable String scenario,
            @RequestParam Map<String, String> typed) {
        desk.mustWrite(staff);
        var place = place(system, scenario);
        if (!typed.getOrDefault("version", "").equals(Integer.toString(version(place)))) {
            return page(
                    request,
                    lang,
                    staff,
                    place,
                    typed,
                    Map.of("initial", desk.text(lang, "wrong.meanwhile", version(place))));
        }
        return switch (standards.importQuotes(staff, sheet(lang, place, typed))) {
            case Outcome.Accepted<Integer, List<TableProblem>> _ ->
                new ModelAndView("redirect:" + StandardsDesk.PATH + "/systems/" + system);
            case Outcome.Refused<Integer, List<TableProblem>>(var problems) ->
                page(request, lang, staff, place, typed, Typing.errors(lang, desk, COLUMNS, problems));
        };
    }

    private record Place(CoreSystem system, Scenario scenario) {}

    private static Place place(String system, String scenario) {
        return CoreSystem.of(system)
                .flatMap(known -> Scenario.of(scenario).map(how -> new Place(known, how)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Quote> newest(Place place) {
        return standards.quotes(place.system()).stream()
                .filter(quote -> quote.scenario() == place.scenario())
                .findFirst();
    }

    private int version(Place place) {
        return newest(place).map(Quote::version).orElse(0);
    }

    private Map<String, String> typed(Place place) {
        var typed = new HashMap<String, String>();
        typed.put("version", Integer.toString(version(place)));
        typed.put("basis", "decided");
        newest(place).ifPresent(quote -> {
            typed.put("initial", Long.toString(quote.initial()));
            typed.put("yearly", Long.toString(quote.yearly()));
            typed.put("vendor", quote.vendor());
            typed.put("basis", quote.assumed() ? "assumed" : "decided");
            typed.put("note", quote.note());
        });
        return typed;
    }

    private Sheet sheet(Lang lang, Place place, Map<String, String> typed) {
        return new Sheet(
                desk.text(lang, "quote.edit"),
                List.copyOf(COLUMNS.keySet()),
                List.of(List.of(
                        place.system().label().in(Lang.JA),
                        place.scenario().label().in(Lang.JA),
                        typed.getOrDefault("initial", ""),
                        typed.getOrDefault("yearly", ""),
                        typed.getOrDefault("vendor", ""),
                        typed.getOrDefault("basis", "").equals("assumed") ? "仮定" : "",
                        typed.getOrDefault("note", ""))));
    }

    private ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Place place,
            Map<String, String> typed,
            Map<String, String> errors) {
        var name = place.system().label().in(lang);
        var path = StandardsDesk.PATH + "/systems/" + place.system().code();
        var title =
                desk.text(lang, "quote.title", name, place.scenario().label().in(lang));
        var fields = List.<Field>of(
                desk.field(lang, "initial", Kind.NUMBER, typed.getOrDefault("initial", ""), errors, true, 20),
                desk.field(lang, "yearly", Kind.NUMBER, typed.getOrDefault("yearly", ""), errors, true, 20),
                desk.field(lang, "vendor", Kind.TEXT, typed.getOrDefault("vendor", ""), errors, false, 200),
                Typing.basis(lang, desk, typed, errors),
                desk.field(lang, "note", Kind.LONG, typed.getOrDefault("note", ""), errors, false, 1000));
        var page = new StandardsPage(
                desk.frame(request, lang, staff, title).withErrors(!errors.isEmpty()),
                desk.breadcrumb(lang, List.of(new Link(name, path)), title),
                null,
                StandardsDesk.problems(errors),
                List.of(Notice.info("", desk.text(lang, "quote.lead"))),
                List.of(new StandardsPage.Form(
                        path + "/quotes/" + place.scenario().code(),
                        version(typed),
                        false,
                        fields,
                        List.of(Button.primary(desk.text(lang, "save"))))));
        return StandardsDesk.view(page, !errors.isEmpty());
    }

    private static int version(Map<String, String> typed) {
        var version = typed.getOrDefault("version", "0");
        return version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
    }
}
