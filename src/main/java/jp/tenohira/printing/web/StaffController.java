package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.desk.Uploaded;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.people.Assignment;
import jp.tenohira.printing.people.ListImport;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.printing.people.Placing;
import jp.tenohira.sheets.TableReading;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The staff list and the list of printers: handed in as tables, or one line at a time for what the logs name and no list knows. */
@Controller
class StaffController {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORD = 60;

    private final ListImport imports;
    private final PeopleLists lists;
    private final StaffView view;
    private final PrintDesk desk;
    private final AuditTrail audit;

    StaffController(ListImport imports, PeopleLists lists, StaffView view, PrintDesk desk, AuditTrail audit) {
        this.imports = imports;
        this.lists = lists;
        this.view = view;
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping(PrintDesk.STAFF)
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        PrintDesk.mustManage(staff);
        return PrintDesk.view(view.page(request, lang, staff, asked, List.of()));
    }

    @PostMapping(PrintDesk.STAFF)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable MultipartFile list)
            throws IOException {
        PrintDesk.mustManage(staff);
        if (list == null || list.isEmpty()) {
            return wrong(request, lang, staff, asked, List.of(new Problem("list", desk.text(lang, "wrong.file"))));
        }
        var name = Uploaded.nameOf(list);
        var kind = asked.getOrDefault("kind", "staff");
        var outcome = switch (kind) {
            case "devices" -> imports.devices(name, list.getBytes(), staff.name());
            case "sections" -> imports.sections(name, list.getBytes(), staff.name());
            default -> imports.staff(name, list.getBytes(), staff.name());
        };
        return switch (outcome) {
            case Outcome.Accepted<Integer, List<FileProblem>>(var rows) -> {
                audit.record(
                        staff,
                        switch (kind) {
                            case "devices" -> "print-devices.imported";
                            case "sections" -> "print-sections.imported";
                            default -> "print-staff.imported";
                        },
                        name,
                        Map.of("rows", rows.toString()));
                yield new ModelAndView("redirect:" + PrintDesk.STAFF + "?done=taken");
            }
            case Outcome.Refused<Integer, List<FileProblem>>(var problems) ->
                wrong(
                        request,
                        lang,
                        staff,
                        asked,
                        problems.stream()
                                .map(problem ->
                                        new Problem("list", problem.sentence().in(lang)))
                                .toList());
        };
    }

    @PostMapping(PrintDesk.STAFF + "/assign")
    ModelAndView assign(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        PrintDesk.mustManage(staff);
        var problems = new ArrayList<Problem>();
        var what = asked.getOrDefault("what", "").strip();
        var word = asked.getOrDefault("word", "").strip();
        var section = imports.section(asked.getOrDefault("section", ""));
        var since = TableReading.day(asked.getOrDefault("since", ""));
        if (what.isEmpty() || what.length() > LONGEST_NAME) {
            problems.add(new Problem("what", desk.text(lang, "wrong.what", LONGEST_NAME)));
        }
        if (section.isEmpty()) {
            problems.add(new Problem("section", desk.text(lang, "wrong.section")));
        }
        if (since.isEmpty()) {
            problems.add(new Problem("since", desk.text(lang, "wrong.since")));
        }
        if (word.length() > LONGEST_WORD) {
            problems.add(new Problem("word", desk.text(lang, "wrong.word", LONGEST_WORD)));
        }
        if (!problems.isEmpty()) {
            return wrong(request, lang, staff, asked, problems);
        }
        if (asked.getOrDefault("of", "account").equals("printer")) {
            lists.place(List.of(new Placing(what, since.orElseThrow(), section.orElseThrow(), word)), staff.name());
        } else {
            lists.assign(
                    List.of(new Assignment(
                            what.toLowerCase(Locale.ROOT), since.orElseThrow(), section.orElseThrow(), word)),
                    staff.name());
        }
        audit.record(staff, "print-assignment.added", what, Map.of("section", section.orElseThrow()));
        return new ModelAndView("redirect:" + PrintDesk.STAFF + "?done=taken");
    }

    private ModelAndView wrong(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked, List<Problem> problems) {
        return PrintDesk.view(view.page(request, lang, staff, asked, problems));
    }
}
