package jp.tenohira.standards.web.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Plan;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.pages.StandardsPage;
import jp.tenohira.standards.web.StandardsDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A task of the schedule: added, changed or taken out; the schedule becomes a new version as a whole. */
@Controller
class TaskController {

    private static final String PATH = StandardsDesk.PATH + "/schedule/task";
    private static final String SCHEDULE = StandardsDesk.PATH + "/schedule";

    /** The columns of the sheet, each with the field it is typed in. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("作業コード", "task");
        COLUMNS.put("業務", "system");
        COLUMNS.put("作業", "name");
        COLUMNS.put("日数", "length");
        COLUMNS.put("先行作業", "after");
    }

    private final Standards standards;
    private final StandardsDesk desk;

    TaskController(Standards standards, StandardsDesk desk) {
        this.standards = standards;
        this.desk = desk;
    }

    /** @param code of the task; empty for a new one */
    @GetMapping(PATH)
    ModelAndView form(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String code) {
        desk.mustWrite(staff);
        return page(request, lang, staff, typed(standards.plan(), code), Map.of());
    }

    @PostMapping(PATH)
    ModelAndView take(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> typed) {
        desk.mustWrite(staff);
        var plan = standards.plan();
        if (!typed.getOrDefault("version", "").equals(Integer.toString(plan.version()))) {
            return page(
                    request, lang, staff, typed, Map.of("task", desk.text(lang, "wrong.meanwhile", plan.version())));
        }
        var rows = rows(plan, typed);
        var assumed = plan.version() == 0 || plan.assumed();
        var sheet = new Sheet(desk.text(lang, "plan.edit"), List.copyOf(COLUMNS.keySet()), rows);
        return switch (standards.importPlan(staff, sheet, plan.starts(), plan.deadline(), assumed)) {
            case Outcome.Accepted<Plan, List<TableProblem>> _ -> new ModelAndView("redirect:" + SCHEDULE);
            case Outcome.Refused<Plan, List<TableProblem>>(var problems) ->
                page(request, lang, staff, typed, Typing.errors(lang, desk, COLUMNS, problems));
        };
    }

    /** The schedule with what was typed in its place: instead of the task that was opened, at the end, or left out. */
    private static List<List<String>> rows(Plan plan, Map<String, String> typed) {
        var opened = typed.getOrDefault("opened", "");
        var row = List.of(
                typed.getOrDefault("task", "").strip(),
                CoreSystem.of(typed.getOrDefault("system", ""))
                        .map(system -> system.label().in(Lang.JA))
                        .orElse(""),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("length", ""),
                typed.getOrDefault("after", ""));
        var rows = new ArrayList<List<String>>();
        var removes = typed.getOrDefault("do", "").equals("remove");
        var isNew = plan.tasks().stream().noneMatch(task -> task.code().equals(opened));
        for (var task : plan.tasks()) {
            if (!task.code().equals(opened)) {
                rows.add(row(task));
            } else if (!removes) {
                rows.add(row);
            }
        }
        if (isNew && !removes) {
            rows.add(row);
        }
        return rows;
    }

    private static List<String> row(Plan.Task task) {
        var system = task.system();
        return List.of(
                task.code(),
                system == null ? "" : system.label().in(Lang.JA),
                task.name(),
                Integer.toString(task.days()),
                String.join(" ", task.after()));
    }

    private static Map<String, String> typed(Plan plan, String code) {
        var typed = new HashMap<String, String>();
        typed.put("version", Integer.toString(plan.version()));
        plan.tasks().stream()
                .filter(task -> task.code().equals(code))
                .findFirst()
                .ifPresent(task -> {
                    var system = task.system();
                    typed.put("opened", task.code());
                    typed.put("task", task.code());
                    typed.put("system", system == null ? "" : system.code());
                    typed.put("name", task.name());
                    typed.put("length", Integer.toString(task.days()));
                    typed.put("after", String.join(" ", task.after()));
                });
        return typed;
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> typed, Map<String, String> errors) {
        var opened = typed.getOrDefault("opened", "");
        var title = opened.isEmpty() ? desk.text(lang, "task.new") : desk.text(lang, "task.title", opened);
        var buttons = new ArrayList<Button>();
        buttons.add(Button.primary(desk.text(lang, "save")).sending("do", "save"));
        if (!opened.isEmpty()) {
            buttons.add(Button.secondary(desk.text(lang, "task.remove")).sending("do", "remove"));
        }
        var version = typed.getOrDefault("version", "0");
        var page = new StandardsPage(
                desk.frame(request, lang, staff, title).withErrors(!errors.isEmpty()),
                desk.breadcrumb(lang, List.of(new Link(desk.text(lang, "schedule"), SCHEDULE)), title),
                null,
                StandardsDesk.problems(errors),
                List.of(Notice.info("", desk.text(lang, "task.lead"))),
                List.of(new StandardsPage.Form(
                        PATH,
                        version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0,
                        false,
                        Map.of("opened", opened),
                        fields(lang, typed, errors),
                        buttons)));
        return StandardsDesk.view(page, !errors.isEmpty());
    }

    private List<Field> fields(Lang lang, Map<String, String> typed, Map<String, String> errors) {
        var systems = Arrays.stream(CoreSystem.values())
                .map(system -> new Option(system.code(), system.label().in(lang)))
                .toList();
        return List.of(
                desk.field(lang, "task", Kind.TEXT, typed.getOrDefault("task", ""), errors, true, 40),
                desk.field(lang, "name", Kind.TEXT, typed.getOrDefault("name", ""), errors, true, 200),
                desk.choice(lang, "system", "task.ofAll", systems, typed.getOrDefault("system", ""), errors),
                desk.field(lang, "length", Kind.NUMBER, typed.getOrDefault("length", ""), errors, true, 4),
                desk.field(lang, "after", Kind.TEXT, typed.getOrDefault("after", ""), errors, false, 500));
    }
}
