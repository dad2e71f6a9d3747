package jp.tenohira.figures.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.comparing.Reorganisation;
import jp.tenohira.figures.comparing.Reorganisations;
import jp.tenohira.figures.comparing.Reorganisations.Refused;
import jp.tenohira.figures.pages.ReorganisationsPage;
import jp.tenohira.figures.pages.SheetPage.Form;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reorganisations of departments that comparisons follow. */
@Controller
class ReorganisationController {

    private static final int LONGEST_NOTE = 300;

    private final Reorganisations reorganisations;
    private final Organisation organisation;
    private final FigureDesk desk;

    ReorganisationController(Reorganisations reorganisations, Organisation organisation, FigureDesk desk) {
        this.reorganisations = reorganisations;
        this.organisation = organisation;
        this.desk = desk;
    }

    @GetMapping(FigureDesk.REORGANISATIONS)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff) {
        return page(request, lang, staff, Map.of(), List.of());
    }

    @PostMapping(FigureDesk.REORGANISATIONS)
    ModelAndView add(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> typed) {
        FigureDesk.must(Reorganisations.mayKeep(staff));
        var day = day(typed);
        if (day.isEmpty()) {
            return page(
                    request,
                    lang,
                    staff,
                    typed,
                    List.of(new Problem("at", desk.text(lang, "reorganisation.wrong.at"))));
        }
        var outcome = reorganisations.add(
                staff,
                day.get(),
                typed.getOrDefault("from", ""),
                typed.getOrDefault("to", ""),
                typed.getOrDefault("note", ""));
        return switch (outcome) {
            case Outcome.Accepted<Boolean, Refused> _ -> new ModelAndView("redirect:" + FigureDesk.REORGANISATIONS);
            case Outcome.Refused<Boolean, Refused>(var why) ->
                page(request, lang, staff, typed, List.of(problem(lang, why)));
        };
    }

    @PostMapping(FigureDesk.REORGANISATIONS + "/{reorganisation:[0-9]{1,18}}/remove")
    ModelAndView remove(Staff staff, @PathVariable long reorganisation) {
        FigureDesk.must(Reorganisations.mayKeep(staff));
        if (!reorganisations.remove(staff, reorganisation)) {
            throw FigureDesk.notFound();
        }
        return new ModelAndView("redirect:" + FigureDesk.REORGANISATIONS);
    }

    private Problem problem(Lang lang, Refused why) {
        var field = switch (why) {
            case NOTE_TOO_LONG -> "note";
            case KNOWN_ALREADY, TOO_MANY -> "at";
            case DEPARTMENT_UNKNOWN, NOT_YOURS -> "from";
        };
        return new Problem(
                field, desk.text(lang, "reorganisation.wrong." + why.name().toLowerCase(Locale.ROOT)));
    }

    private static Optional<LocalDate> day(Map<String, String> typed) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(typed.getOrDefault("at.year", "").strip()),
                    Integer.parseInt(typed.getOrDefault("at.month", "").strip()),
                    Integer.parseInt(typed.getOrDefault("at.day", "").strip())));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> typed, List<Problem> problems) {
        var title = desk.text(lang, "reorganisation.list");
        var entries = new ArrayList<ReorganisationsPage.Entry>();
        for (var one : reorganisations.all()) {
            entries.add(entry(one, lang, staff));
        }
        var page = new ReorganisationsPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title),
                problems,
                entries,
                Reorganisations.mayKeep(staff) ? form(lang, typed, problems) : null);
        var view = new ModelAndView("figures/reorganisations", Map.of("page", page));
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ReorganisationsPage.Entry entry(Reorganisation one, Lang lang, Staff staff) {
        return new ReorganisationsPage.Entry(
                JapaneseDates.date(one.at(), lang),
                name(one.from(), lang),
                name(one.to(), lang),
                one.note(),
                Reorganisations.mayKeep(staff) ? FigureDesk.REORGANISATIONS + "/" + one.id() + "/remove" : null);
    }

    private String name(String code, Lang lang) {
        return organisation.departments().stream()
                .filter(department -> department.code().equals(code))
                .findFirst()
                .map(Department::name)
                .map(name -> name.in(lang))
                .orElse(code);
    }

    private Form form(Lang lang, Map<String, String> typed, List<Problem> problems) {
        var departments = organisation.departments().stream()
                .map(department ->
                        new Option(department.code(), department.name().in(lang)))
                .toList();
        return new Form(
                desk.text(lang, "reorganisation.add"),
                FigureDesk.REORGANISATIONS,
                List.of(),
                List.of(
                        new DateField(
                                "at",
                                "at",
                                desk.text(lang, "reorganisation.at"),
                                desk.text(lang, "reorganisation.at.hint"),
                                error(problems, "at"),
                                true,
                                typed.getOrDefault("at.year", ""),
                                typed.getOrDefault("at.month", ""),
                                typed.getOrDefault("at.day", ""),
                                false),
                        choice(lang, "from", departments, typed, problems),
                        choice(lang, "to", departments, typed, problems),
                        desk.field(
                                lang,
                                "note",
                                TextField.Kind.TEXT,
                                typed.getOrDefault("note", ""),
                                error(problems, "note"),
                                false,
                                LONGEST_NOTE)),
                List.of(Button.primary(desk.text(lang, "reorganisation.add.do"))));
    }

    private ChoiceField choice(
            Lang lang, String name, List<Option> options, Map<String, String> typed, List<Problem> problems) {
        return new ChoiceField(
                name,
                name,
                desk.text(lang, "reorganisation." + name),
                null,
                error(problems, name),
                true,
                options,
                typed.getOrDefault(name, ""));
    }

    private static @org.jspecify.annotations.Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .findFirst()
                .map(Problem::message)
                .orElse(null);
    }
}
