package jp.tenohira.assistant.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.pages.InspectionPage;
import jp.tenohira.assistant.pages.InspectionPage.Advice;
import jp.tenohira.assistant.pages.InspectionPage.Result;
import jp.tenohira.assistant.web.InspectedTexts.Refused;
import jp.tenohira.assistant.web.desk.AdviceView;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.desk.KeptBackView;
import jp.tenohira.assistant.web.desk.MarkedText;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the AI desk together. */
@Component
class InspectionView {

    private final Guideline guideline;
    private final Frames frames;
    private final Messages messages;
    private final DeskWords desk;

    InspectionView(Guideline guideline, Frames frames, Messages messages, DeskWords desk) {
        this.desk = desk;
        this.guideline = guideline;
        this.frames = frames;
        this.messages = messages;
    }

    InspectionPage empty(HttpServletRequest request, Lang lang, Staff staff) {
        return page(staff, frame(request, lang, staff, "title"), List.of(), "", "", null);
    }

    InspectionPage incomplete(HttpServletRequest request, Lang lang, Staff staff, String text, String level) {
        var frame = frame(request, lang, staff, "title").withErrors();
        var problems = new ArrayList<Problem>();
        if (text.isBlank()) {
            problems.add(new Problem("text", t(frame, "text.missing")));
        }
        if (!level.matches("[123]")) {
            problems.add(new Problem("level", t(frame, "level.missing")));
        }
        return page(staff, frame, problems, text, level, null);
    }

    InspectionPage refused(HttpServletRequest request, Lang lang, Staff staff, String text, String level, Refused why) {
        var frame = frame(request, lang, staff, "title").withErrors();
        var words = switch (why) {
            case Refused.TooLong(var characters, var most) -> t(frame, "text.long", characters, most);
            case Refused.LevelUnknown(var unknown) -> t(frame, "level.missing");
            case Refused.TooMany(var wait) -> t(frame, "many", wait.toSeconds() + 1);
        };
        return page(staff, frame, List.of(new Problem("text", words)), text, level, null);
    }

    InspectionPage of(HttpServletRequest request, Lang lang, Staff staff, String text, Inspection inspection) {
        var frame = frame(request, lang, staff, "title").at(AssistantController.PATH);
        var findings = inspection.findings();
        var result = new Result(
                verdict(frame, inspection),
                MarkedText.pieces(text, findings, finding -> name(frame, finding.kind())),
                findings.isEmpty() ? null : table(frame, text, findings),
                advice(frame, lang, text, inspection),
                staff.role().ofSection() ? KeptBackView.contest(frame, text, findings) : null);
        return page(staff, frame, List.of(), text, Integer.toString(inspection.declaredLevel()), result);
    }

    private static Notice verdict(Frame frame, Inspection inspection) {
        if (inspection.blocked()) {
            return Notice.error(t(frame, "blocked"), t(frame, "blocked.text", inspection.level()));
        }
        return inspection.findings().isEmpty()
                ? Notice.success(t(frame, "clear"), t(frame, "clear.text"))
                : Notice.warning(t(frame, "doubtful"), t(frame, "doubtful.text"));
    }

    private static Table table(Frame frame, String text, List<Finding> findings) {
        return new Table(
                t(frame, "findings"),
                List.of(
                        new Table.Column(t(frame, "column.kind")),
                        new Table.Column(t(frame, "column.words")),
                        new Table.Column(t(frame, "column.article")),
                        Table.Column.number(t(frame, "column.confidence")),
                        new Table.Column(t(frame, "column.effect"))),
                findings.stream()
                        .map(finding -> new Table.Row(List.of(
                                new Table.Cell(name(frame, finding.kind())),
                                new Table.Cell(text.substring(finding.start(), finding.end())),
                                Table.Cell.link(
                                        t(frame, "article", finding.kind().article()),
                                        AssistantController.PATH + "/guideline#article-"
                                                + finding.kind().article()),
                                new Table.Cell(Math.round(finding.confidence() * 100) + "%"),
                                Table.Cell.tags(
                                        finding.blocks()
                                                ? new Tag(t(frame, "effect.blocks"), Tag.Colour.RED)
                                                : new Tag(t(frame, "effect.shown"), Tag.Colour.GRAY)))))
                        .toList());
    }

    private List<Advice> advice(Frame frame, Lang lang, String text, Inspection inspection) {
        var articles = inspection.findings().stream()
                .filter(Finding::blocks)
                .map(finding -> finding.kind().article())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (inspection.declaredLevel() > Inspection.HIGHEST_TO_SEND) {
            articles.add(4);
        }
        return AdviceView.of(frame, lang, guideline, articles, text, inspection.findings());
    }

    private InspectionPage page(
            Staff staff, Frame frame, List<Problem> problems, String text, String level, @Nullable Result result) {
        return new InspectionPage(
                frame,
                desk.tabs(frame, staff, AssistantController.PATH),
                problems,
                new Link(t(frame, "guideline.title"), AssistantController.PATH + "/guideline"),
                List.of(
                        new TextField(
                                "text",
                                "text",
                                t(frame, "text"),
                                t(frame, "text.hint"),
                                problem(problems, "text"),
                                true,
                                TextField.Kind.LONG,
                                text,
                                "off",
                                null,
                                null),
                        levels(frame, problem(problems, "level"), level)),
                Button.primary(t(frame, "inspect")),
                result);
    }

    private static Field levels(Frame frame, @Nullable String error, String level) {
        return new ChoiceField(
                "level",
                "level",
                t(frame, "level"),
                t(frame, "level.hint"),
                error,
                true,
                List.of(
                        new Option("1", t(frame, "level.1"), t(frame, "level.1.hint")),
                        new Option("2", t(frame, "level.2"), t(frame, "level.2.hint")),
                        new Option("3", t(frame, "level.3"), t(frame, "level.3.hint"))),
                level);
    }

    private static @Nullable String problem(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    private static String name(Frame frame, FindingKind kind) {
        return t(frame, "kind." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, messages.in(lang, "assistant." + title), staff.name());
    }

    private static String t(Frame frame, String key, Object... args) {
        return frame.t("assistant." + key, args);
    }
}
