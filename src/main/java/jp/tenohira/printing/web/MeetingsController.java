package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.pages.DeskPage;
import jp.tenohira.facts.pages.DeskPage.Form;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.figures.PrintLabels;
import jp.tenohira.printing.people.ListImport;
import jp.tenohira.printing.people.Meetings;
import jp.tenohira.printing.people.Meetings.Meeting;
import jp.tenohira.sheets.TableReading;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Meetings without paper: recorded with pages and copies, and withdrawn when they were recorded wrongly. */
@Controller
class MeetingsController {

    private static final String MEETING = PrintDesk.MEETINGS + "/{meeting:[0-9a-f-]{36}}";
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SHOWN = 200;

    private final Meetings meetings;
    private final ListImport words;
    private final PrintDesk desk;
    private final PrintLabels labels;
    private final AuditTrail audit;

    MeetingsController(Meetings meetings, ListImport words, PrintDesk desk, PrintLabels labels, AuditTrail audit) {
        this.meetings = meetings;
        this.words = words;
        this.desk = desk;
        this.labels = labels;
        this.audit = audit;
    }

    @GetMapping(PrintDesk.MEETINGS)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff) {
        PrintDesk.mustManage(staff);
        return page(request, lang, staff, Map.of(), List.of());
    }

    @PostMapping(PrintDesk.MEETINGS)
    ModelAndView add(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        PrintDesk.mustManage(staff);
        var problems = new ArrayList<Problem>();
        var name = asked.getOrDefault("meeting", "").strip();
        var section = words.section(asked.getOrDefault("section", ""));
        var heldOn = TableReading.day(asked.getOrDefault("heldOn", ""));
        var pages = count(asked.getOrDefault("pages", ""));
        var copies = count(asked.getOrDefault("copies", ""));
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(new Problem("meeting", desk.text(lang, "wrong.what", LONGEST_NAME)));
        }
        if (heldOn.isEmpty()) {
            problems.add(new Problem("heldOn", desk.text(lang, "wrong.since")));
        }
        if (section.isEmpty()) {
            problems.add(new Problem("section", desk.text(lang, "wrong.section")));
        }
        if (pages.isEmpty()) {
            problems.add(new Problem("pages", desk.text(lang, "wrong.count", Meetings.MOST)));
        }
        if (copies.isEmpty()) {
            problems.add(new Problem("copies", desk.text(lang, "wrong.count", Meetings.MOST)));
        }
        if (!problems.isEmpty()) {
            return page(request, lang, staff, asked, problems);
        }
        var meeting = new Meeting(
                UUID.randomUUID(),
                1,
                name,
                heldOn.orElseThrow(),
                section.orElseThrow(),
                pages.orElseThrow(),
                copies.orElseThrow(),
                staff.name());
        meetings.add(meeting);
        audit.record(staff, "print-meeting.added", meeting.id().toString(), Map.of("formula", meeting.formula()));
        return new ModelAndView("redirect:" + PrintDesk.MEETINGS);
    }

    private static OptionalInt count(String text) {
        return text.strip().matches("[1-9][0-9]{0,5}") && Integer.parseInt(text.strip()) <= Meetings.MOST
                ? OptionalInt.of(Integer.parseInt(text.strip()))
                : OptionalInt.empty();
    }

    @GetMapping(MEETING)
    ModelAndView one(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID meeting) {
        PrintDesk.mustManage(staff);
        var found = find(meeting);
        return PrintDesk.view(new DeskPage(
                desk.frame(request, lang, staff, found.name()),
                desk.under(lang, "meetings", PrintDesk.MEETINGS, found.name()),
                null,
                List.of(),
                List.of(),
                desk.text(
                        lang,
                        "meeting.lead",
                        JapaneseDates.date(found.heldOn(), lang),
                        found.formula(),
                        JapaneseNumbers.inTable(found.sheets())),
                null,
                List.of(new Form(
                        desk.text(lang, "meeting.withdraw"),
                        desk.text(lang, "meeting.withdraw.lead"),
                        PrintDesk.MEETINGS + "/" + meeting + "/withdraw",
                        false,
                        Map.of(),
                        List.of(),
                        Button.danger(desk.text(lang, "meeting.withdraw")))),
                List.of(),
                List.of()));
    }

    @PostMapping(MEETING + "/withdraw")
    ModelAndView withdraw(Staff staff, @PathVariable UUID meeting) {
        PrintDesk.mustManage(staff);
        meetings.withdraw(find(meeting), staff.name());
        audit.record(staff, "print-meeting.withdrawn", meeting.toString(), Map.of());
        return new ModelAndView("redirect:" + PrintDesk.MEETINGS);
    }

    private Meeting find(UUID meeting) {
        return meetings.find(meeting).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked, List<Problem> problems) {
        var form = new Form(
                desk.text(lang, "meeting.add"),
                "",
                PrintDesk.MEETINGS,
                false,
                Map.of(),
                List.of(
                        field(lang, "meeting", TextField.Kind.TEXT, asked, problems, true),
                        field(lang, "heldOn", TextField.Kind.TEXT, asked, problems, true),
                        field(lang, "section", TextField.Kind.TEXT, asked, problems, false),
                        field(lang, "pages", TextField.Kind.NUMBER, asked, problems, true),
                        field(lang, "copies", TextField.Kind.NUMBER, asked, problems, true)),
                Button.primary(desk.text(lang, "meeting.add")));
        return PrintDesk.view(new DeskPage(
                desk.frame(request, lang, staff, desk.text(lang, "meetings")).withErrors(!problems.isEmpty()),
                null,
                desk.views(lang, staff, PrintDesk.MEETINGS),
                problems,
                List.of(),
                desk.text(lang, "meetings.lead"),
                null,
                List.of(form),
                List.of(table(lang)),
                desk.figures(lang, "meeting-sheets-saved")));
    }

    private TextField field(
            Lang lang,
            String id,
            TextField.Kind kind,
            Map<String, String> asked,
            List<Problem> problems,
            boolean required) {
        return desk.field(lang, id, kind, asked.getOrDefault(id, ""), problems, required);
    }

    private Table table(Lang lang) {
        return Table.cards(
                desk.text(lang, "meetings.table"),
                List.of(
                        new Table.Column(desk.text(lang, "field.meeting")),
                        new Table.Column(desk.text(lang, "field.heldOn")),
                        new Table.Column(desk.text(lang, "meeting.section")),
                        new Table.Column(desk.text(lang, "meeting.formula")),
                        Table.Column.number(desk.text(lang, "meeting.sheets"))),
                meetings.all().stream()
                        .limit(MOST_SHOWN)
                        .map(meeting -> new Table.Row(List.of(
                                Table.Cell.link(meeting.name(), PrintDesk.MEETINGS + "/" + meeting.id()),
                                new Table.Cell(JapaneseDates.date(meeting.heldOn(), lang)),
                                new Table.Cell(
                                        meeting.section().isEmpty()
                                                ? desk.text(lang, "meeting.noSection")
                                                : labels.section(meeting.section())
                                                        .in(lang)),
                                new Table.Cell(meeting.formula()),
                                new Table.Cell(JapaneseNumbers.inTable(meeting.sheets())))))
                        .toList());
    }
}
