package jp.tenohira.figures.targets;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.GoalTargets;
import jp.tenohira.figures.GoalTargets.Aim;
import jp.tenohira.figures.GoalTargets.GoalTarget;
import jp.tenohira.figures.GoalTargets.NotSet;
import jp.tenohira.figures.desk.FigureDesk;
import jp.tenohira.figures.pages.SheetPage;
import jp.tenohira.figures.pages.SheetPage.Form;
import jp.tenohira.figures.pages.SheetPage.Hidden;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where staff enter what a figure is to reach, by when and by which plan. */
@Controller
class TargetController {

    private static final String GOALS = "/headquarters/goals";
    private static final String ONE = GOALS + "/targets/{figure:[a-z][a-z0-9-]{1,60}}";

    private final GoalTargets targets;
    private final Figures figures;
    private final FigureDesk desk;

    TargetController(GoalTargets targets, Figures figures, FigureDesk desk) {
        this.targets = targets;
        this.figures = figures;
        this.desk = desk;
    }

    @GetMapping(ONE)
    ModelAndView form(HttpServletRequest request, Lang lang, Staff staff, @PathVariable String figure) {
        FigureDesk.must(targets.maySet(staff));
        return page(request, lang, staff, find(figure), typed(targets.of(figure)), null);
    }

    @PostMapping(ONE)
    ModelAndView set(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String figure,
            @RequestParam Map<String, String> typed) {
        FigureDesk.must(targets.maySet(staff));
        var found = find(figure);
        var starts = day(typed, "starts");
        var ends = day(typed, "ends");
        var value = value(typed.getOrDefault("value", ""));
        if (value.isEmpty()) {
            return page(request, lang, staff, found, typed, NotSet.VALUE);
        }
        if (starts.isEmpty() || ends.isEmpty()) {
            return page(request, lang, staff, found, typed, NotSet.PERIOD);
        }
        var seen = typed.getOrDefault("seen", "");
        var aim = new Aim(value.get().orElse(null), starts.get(), ends.get(), typed.getOrDefault("source", ""));
        return switch (targets.set(staff, figure, seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0, aim)) {
            case Outcome.Accepted<GoalTarget, NotSet> _ -> new ModelAndView("redirect:" + GOALS);
            case Outcome.Refused<GoalTarget, NotSet>(var why) -> page(request, lang, staff, found, typed, why);
        };
    }

    private Figure find(String code) {
        return figures.find(code).orElseThrow(FigureDesk::notFound);
    }

    /** Empty inside takes the target back; empty outside is no number. */
    private static Optional<Optional<BigDecimal>> value(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace(",", "");
        if (plain.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        return plain.matches("-?[0-9]{1,13}(\\.[0-9]{1,4})?")
                ? Optional.of(Optional.of(new BigDecimal(plain)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Map<String, String> typed, String name) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(typed.getOrDefault(name + ".year", "").strip()),
                    Integer.parseInt(typed.getOrDefault(name + ".month", "").strip()),
                    Integer.parseInt(typed.getOrDefault(name + ".day", "").strip())));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> typed(Optional<GoalTarget> target) {
        var typed = new HashMap<String, String>();
        target.ifPresent(known -> {
            typed.put(
                    "value",
                    Optional.ofNullable(known.value())
                            .map(BigDecimal::toPlainString)
                            .orElse(""));
            typed.put("source", known.source());
            day(typed, "starts", known.starts());
            day(typed, "ends", known.ends());
        });
        return typed;
    }

    private static void day(Map<String, String> typed, String name, LocalDate day) {
        typed.put(name + ".year", Integer.toString(day.getYear()));
        typed.put(name + ".month", Integer.toString(day.getMonthValue()));
        typed.put(name + ".day", Integer.toString(day.getDayOfMonth()));
    }

    private ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Figure figure,
            Map<String, String> typed,
            @Nullable NotSet why) {
        var title = desk.text(lang, "target.title", figure.name().in(lang));
        var problems = new ArrayList<Problem>();
        if (why != null) {
            var words = why.name().toLowerCase(java.util.Locale.ROOT);
            var field = Map.of("period", "starts", "value", "value", "source", "source")
                    .getOrDefault(words, "value");
            problems.add(new Problem(field, desk.text(lang, "target.problem." + words)));
        }
        var errors = new HashMap<String, String>();
        problems.forEach(problem -> errors.put(problem.fieldId(), problem.message()));
        var history = targets.history(figure.code());
        var seen = history.isEmpty() ? 0 : history.getFirst().version();
        var form = new Form(
                "",
                GOALS + "/targets/" + figure.code(),
                List.of(new Hidden("seen", typed.getOrDefault("seen", Integer.toString(seen)))),
                List.of(
                        value(lang, figure, typed, errors),
                        day(lang, "starts", typed, errors),
                        day(lang, "ends", typed, errors),
                        desk.field(
                                lang,
                                "targetSource",
                                "source",
                                typed.getOrDefault("source", ""),
                                errors.get("source"),
                                true,
                                300)),
                List.of(Button.primary(desk.text(lang, "target.save"))));
        return FigureDesk.view(new SheetPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title, new Link(desk.text(lang, "goal.title"), GOALS)),
                desk.text(lang, "target.lead"),
                problems,
                List.of(),
                null,
                "",
                List.of(),
                List.of(form),
                history.isEmpty() ? List.of() : List.of(history(lang, figure, history))));
    }

    private TextField value(Lang lang, Figure figure, Map<String, String> typed, Map<String, String> errors) {
        return new TextField(
                "value",
                "value",
                desk.text(lang, "field.targetValue"),
                desk.text(lang, "field.targetValue.hint"),
                errors.get("value"),
                false,
                TextField.Kind.NUMBER,
                typed.getOrDefault("value", ""),
                "off",
                figure.unit().in(lang),
                20);
    }

    private DateField day(Lang lang, String name, Map<String, String> typed, Map<String, String> errors) {
        return new DateField(
                name,
                name,
                desk.text(lang, "field.target." + name),
                null,
                errors.get(name),
                true,
                typed.getOrDefault(name + ".year", ""),
                typed.getOrDefault(name + ".month", ""),
                typed.getOrDefault(name + ".day", ""),
                false);
    }

    private Table history(Lang lang, Figure figure, List<GoalTarget> history) {
        return new Table(
                desk.text(lang, "target.history"),
                List.of(
                        new Table.Column(desk.text(lang, "definition.column.version")),
                        Table.Column.number(desk.text(lang, "field.targetValue")),
                        new Table.Column(desk.text(lang, "target.period")),
                        new Table.Column(desk.text(lang, "field.targetSource")),
                        new Table.Column(desk.text(lang, "definition.column.published")),
                        new Table.Column(desk.text(lang, "definition.column.by"))),
                history.stream()
                        .map(one -> new Table.Row(List.of(
                                new Table.Cell(desk.text(lang, "definition.nth", one.version())),
                                new Table.Cell(shown(lang, figure, one.value())),
                                new Table.Cell(desk.text(
                                        lang,
                                        "target.between",
                                        JapaneseDates.date(one.starts(), lang),
                                        JapaneseDates.date(one.ends(), lang))),
                                new Table.Cell(one.source()),
                                new Table.Cell(JapaneseDates.dateTime(one.at(), lang)),
                                new Table.Cell(one.by()))))
                        .toList());
    }

    private String shown(Lang lang, Figure figure, @Nullable BigDecimal value) {
        return value == null
                ? desk.text(lang, "target.takenBack")
                : JapaneseNumbers.inTable(value) + figure.unit().in(lang);
    }
}
