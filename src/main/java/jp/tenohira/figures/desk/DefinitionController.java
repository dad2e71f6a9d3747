package jp.tenohira.figures.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.definitions.Definition;
import jp.tenohira.figures.definitions.DefinitionProblem;
import jp.tenohira.figures.definitions.Definitions;
import jp.tenohira.figures.definitions.FigureVersion;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Definitions of figures: listed, read with their history, compared, changed, published and restored. */
@Controller
class DefinitionController {

    private static final String ONE = "/headquarters/figures/{code}/definition";
    private static final String CHECK = "check";

    private final Definitions definitions;
    private final DefinitionView view;
    private final DefinitionFormView forms;

    DefinitionController(Definitions definitions, DefinitionView view, DefinitionFormView forms) {
        this.definitions = definitions;
        this.view = view;
        this.forms = forms;
    }

    @GetMapping(FigureDesk.DEFINITIONS)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff) {
        return FigureDesk.view(view.list(request, lang, staff));
    }

    @GetMapping(ONE)
    ModelAndView one(HttpServletRequest request, Lang lang, Staff staff, @PathVariable String code) {
        return FigureDesk.view(view.one(request, lang, staff, current(code), definitions.history(code)));
    }

    @GetMapping(ONE + "/versions/{version}")
    ModelAndView version(
            HttpServletRequest request, Lang lang, Staff staff, @PathVariable String code, @PathVariable int version) {
        return FigureDesk.view(view.version(request, lang, staff, version(code, version), current(code)));
    }

    @GetMapping(FigureDesk.DEFINITIONS + "/new")
    ModelAndView fresh(HttpServletRequest request, Lang lang, Staff staff) {
        FigureDesk.must(Definitions.mayPublish(staff));
        return FigureDesk.view(
                forms.page(request, lang, staff, "", 0, DefinitionFormView.TEMPLATE, "", List.of(), null));
    }

    @PostMapping(FigureDesk.DEFINITIONS + "/new")
    ModelAndView publishNew(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "do", defaultValue = CHECK) String what) {
        return settle(request, lang, staff, "", 0, yaml, reason, what);
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(HttpServletRequest request, Lang lang, Staff staff, @PathVariable String code) {
        FigureDesk.must(Definitions.mayPublish(staff));
        var newest = newest(code);
        var yaml = current(code).yaml();
        return FigureDesk.view(forms.page(request, lang, staff, code, newest, yaml, "", List.of(), null));
    }

    @PostMapping(ONE + "/edit")
    ModelAndView publish(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "do", defaultValue = CHECK) String what) {
        return settle(request, lang, staff, current(code).figure().code(), seen, yaml, reason, what);
    }

    @PostMapping(ONE + "/versions/{version}/restore")
    ModelAndView restore(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String reason) {
        return settle(request, lang, staff, code, seen, version(code, version).yaml(), reason, "publish");
    }

    private ModelAndView settle(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String code,
            int seen,
            String yaml,
            String reason,
            String what) {
        FigureDesk.must(Definitions.mayPublish(staff));
        var text = yaml.replace("\r\n", "\n");
        if (what.equals(CHECK)) {
            return switch (definitions.judge(text)) {
                case Outcome.Accepted<Definition, List<DefinitionProblem>>(var good) ->
                    FigureDesk.view(
                            forms.page(request, lang, staff, code, seen, text, reason, List.of(), good.figure()));
                case Outcome.Refused<Definition, List<DefinitionProblem>>(var wrong) ->
                    FigureDesk.view(forms.page(request, lang, staff, code, seen, text, reason, wrong, null));
            };
        }
        return switch (definitions.publish(staff, code, seen, text, reason)) {
            case Outcome.Accepted<Figure, List<DefinitionProblem>>(var figure) ->
                new ModelAndView("redirect:/headquarters/figures/" + figure.code() + "/definition");
            case Outcome.Refused<Figure, List<DefinitionProblem>>(var wrong) ->
                FigureDesk.view(forms.page(request, lang, staff, code, seen, text, reason, wrong, null));
        };
    }

    private FigureVersion current(String code) {
        return definitions.current(code).orElseThrow(FigureDesk::notFound);
    }

    private int newest(String code) {
        return definitions.history(code).stream()
                .mapToInt(one -> one.figure().version())
                .max()
                .orElseThrow(FigureDesk::notFound);
    }

    private FigureVersion version(String code, int version) {
        return definitions.history(code).stream()
                .filter(one -> one.figure().version() == version)
                .findFirst()
                .orElseThrow(FigureDesk::notFound);
    }
}
