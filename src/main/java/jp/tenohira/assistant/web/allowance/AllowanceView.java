package jp.tenohira.assistant.web.allowance;

import static jp.tenohira.assistant.web.desk.DeskWords.ADMIN;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.gateway.UseHistory;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import org.springframework.stereotype.Component;

/** Puts the administrators' page together. */
@Component
class AllowanceView {

    static final List<String> FIELDS = List.of(
            "retentionDays",
            "personPerMinute",
            "personPerDay",
            "personYenAMonth",
            "sectionPerMinute",
            "sectionPerDay",
            "sectionYenAMonth");

    private final SpendingView spending;
    private final UseHistory history;
    private final UseHolders holders;
    private final DeskWords words;

    AllowanceView(SpendingView spending, UseHistory history, UseHolders holders, DeskWords words) {
        this.spending = spending;
        this.history = history;
        this.holders = holders;
        this.words = words;
    }

    /** @param wrong names of fields that do not fit, with the most they may say */
    DeskPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Map<String, String> typed,
            Map<String, Integer> wrong,
            boolean saved) {
        var frame = words.frame(request, lang, staff, "admin.title")
                .withErrors(!wrong.isEmpty())
                .at(ADMIN);
        var problems = new ArrayList<Problem>();
        wrong.keySet().forEach(name -> problems.add(new Problem(name, error(frame, name, wrong))));
        return new DeskPage(
                frame,
                words.tabs(frame, staff, ADMIN),
                problems,
                saved ? List.of(Notice.success(t(frame, "admin.saved"), "")) : List.of(),
                List.of(
                        DeskWords.part(frame, "admin.allowance", "").with(allowance(frame, typed, wrong)),
                        spending.ofSections(frame),
                        spending.ofPeople(frame),
                        DeskWords.part(frame, "admin.budget", "admin.budget.lead")
                                .with(budget(frame, typed, wrong)),
                        uses(frame)));
    }

    private static String error(Frame frame, String name, Map<String, Integer> wrong) {
        return wrong.containsKey(name)
                ? t(frame, name.equals("section") ? "admin.section.wrong" : "admin.wrong", wrong.getOrDefault(name, 0))
                : "";
    }

    private static Form allowance(Frame frame, Map<String, String> typed, Map<String, Integer> wrong) {
        var fields = FIELDS.stream()
                .map(name -> (Field) DeskWords.number(
                        frame,
                        name,
                        "admin." + name,
                        typed.getOrDefault(name, ""),
                        wrong.containsKey(name) ? error(frame, name, wrong) : null))
                .toList();
        return new Form(ADMIN, List.of(), fields, List.of(Button.primary(t(frame, "admin.save"))));
    }

    private static Form budget(Frame frame, Map<String, String> typed, Map<String, Integer> wrong) {
        return new Form(
                ADMIN + "/budget",
                List.of(),
                List.of(
                        DeskWords.line(
                                frame,
                                "section",
                                "admin.section",
                                typed.getOrDefault("section", ""),
                                wrong.containsKey("section") ? error(frame, "section", wrong) : null,
                                true),
                        DeskWords.line(
                                frame,
                                "yen",
                                "admin.yen",
                                typed.getOrDefault("yen", ""),
                                wrong.containsKey("yen") ? error(frame, "yen", wrong) : null,
                                false)),
                List.of(Button.secondary(t(frame, "admin.save"))));
    }

    private Part uses(Frame frame) {
        var latest = history.latest();
        if (latest.isEmpty()) {
            return DeskWords.part(frame, "admin.uses", "admin.uses.none");
        }
        var people = latest.stream()
                .map(UseHistory.Entry::person)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> holders.person(frame, id)));
        var headings = List.of("at", "person", "section", "purpose", "model", "findings", "outcome", "bytes", "sha256");
        return DeskWords.part(frame, "admin.uses", "admin.uses.lead")
                .with(new Table(
                        t(frame, "admin.uses"),
                        headings.stream()
                                .map(name -> new Table.Column(t(frame, "admin." + name)))
                                .toList(),
                        latest.stream()
                                .map(use -> new Table.Row(List.of(
                                        new Table.Cell(DeskWords.time(use.at())),
                                        new Table.Cell(people.getOrDefault(use.person(), "")),
                                        new Table.Cell(holders.section(frame, use.section())),
                                        new Table.Cell(t(frame, "purpose." + use.purpose())),
                                        new Table.Cell(use.model()),
                                        new Table.Cell(findings(frame, use.findings())),
                                        new Table.Cell(t(
                                                frame,
                                                "outcome."
                                                        + use.outcome()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', '-'))),
                                        new Table.Cell("%,d".formatted(use.bytes())),
                                        new Table.Cell(use.sha256()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                12, use.sha256().length()))))))
                                .toList()));
    }

    /** PERSON_NAME=2 PHONE=1, in words. */
    private static String findings(Frame frame, String counts) {
        return counts.isEmpty()
                ? ""
                : Arrays.stream(counts.split(" "))
                        .map(count -> count.split("="))
                        .map(count -> DeskWords.kind(frame, FindingKind.valueOf(count[0])) + " " + count[1])
                        .collect(Collectors.joining(t(frame, "separator")));
    }
}
