package jp.tenohira.applications.retention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenohira.applications.retention.pages.RetentionPage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The page of retention: a dry run, the rules, the certificates. */
@Component
class RetentionView {

    private final Retention retention;
    private final Procedures procedures;
    private final Frames frames;
    private final Messages messages;

    RetentionView(Retention retention, Procedures procedures, Frames frames, Messages messages) {
        this.retention = retention;
        this.procedures = procedures;
        this.frames = frames;
        this.messages = messages;
    }

    String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "retention." + key, args);
    }

    RetentionPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Map<String, String> typed,
            Map<String, String> wrong,
            String done) {
        var due = retention.due();
        var files = retention.dueAttachments();
        var notices = new ArrayList<Notice>();
        if (done.matches("[0-9]{1,4}")) {
            notices.add(Notice.success("", text(lang, "done", done)));
        }
        if (due.isEmpty() && files.isEmpty()) {
            notices.add(Notice.info("", text(lang, "nothing")));
        }
        return new RetentionPage(
                frames.staff(request, lang, text(lang, "title"), staff.name()).withErrors(!wrong.isEmpty()),
                wrong.entrySet().stream()
                        .map(one -> new Problem(one.getKey(), one.getValue()))
                        .toList(),
                notices,
                List.of(dueTable(lang, "due", due), dueTable(lang, "dueFiles", files)),
                due.isEmpty() && files.isEmpty()
                        ? List.of()
                        : List.of(Button.danger(text(lang, "delete", Retention.BATCH))),
                rules(lang),
                fields(lang, typed, wrong),
                List.of(Button.primary(text(lang, "set"))),
                deletions(lang));
    }

    private String name(Lang lang, String procedure) {
        return procedures.find(procedure).map(found -> found.name().in(lang)).orElse(procedure);
    }

    private Table dueTable(Lang lang, String key, List<DueCase> due) {
        return new Table(
                text(lang, key, due.size()),
                List.of(
                        new Table.Column(text(lang, "receipt")),
                        new Table.Column(text(lang, "procedure")),
                        new Table.Column(text(lang, "dueOn"))),
                due.stream()
                        .map(one -> new Table.Row(List.of(
                                new Table.Cell(one.receipt()),
                                new Table.Cell(name(lang, one.procedure())),
                                new Table.Cell(
                                        JapaneseDates.date(one.dueOn(), lang),
                                        null,
                                        one.held()
                                                ? List.of(new Tag(text(lang, "held"), Tag.Colour.ORANGE))
                                                : List.of()))))
                        .toList());
    }

    private Table rules(Lang lang) {
        return new Table(
                text(lang, "rules"),
                List.of(
                        new Table.Column(text(lang, "procedure")),
                        Table.Column.number(text(lang, "draftDays")),
                        Table.Column.number(text(lang, "caseYears")),
                        Table.Column.number(text(lang, "attachmentYears"))),
                retention.rules().stream()
                        .map(rule -> new Table.Row(List.of(
                                new Table.Cell(name(lang, rule.procedure())),
                                new Table.Cell(Integer.toString(rule.draftDays())),
                                new Table.Cell(Objects.toString(rule.caseYears(), text(lang, "forever"))),
                                new Table.Cell(Objects.toString(rule.attachmentYears(), text(lang, "withCase"))))))
                        .toList());
    }

    private List<Field> fields(Lang lang, Map<String, String> typed, Map<String, String> wrong) {
        var offered = procedures.all().stream()
                .filter(Procedure::form)
                .map(procedure -> new Option(procedure.code(), procedure.name().in(lang)))
                .toList();
        return List.of(
                new ChoiceField(
                        "procedure",
                        "procedure",
                        text(lang, "procedure"),
                        null,
                        wrong.get("procedure"),
                        true,
                        offered,
                        typed.getOrDefault("procedure", "")),
                number(lang, "draftDays", typed.getOrDefault("draftDays", "30"), wrong, true),
                number(lang, "caseYears", typed.getOrDefault("caseYears", ""), wrong, false),
                number(lang, "attachmentYears", typed.getOrDefault("attachmentYears", ""), wrong, false));
    }

    private TextField number(Lang lang, String name, String value, Map<String, String> wrong, boolean required) {
        return new TextField(
                name,
                name,
                text(lang, name),
                text(lang, name + ".hint"),
                wrong.get(name),
                required,
                TextField.Kind.NUMBER,
                value,
                "off",
                null,
                3);
    }

    private Table deletions(Lang lang) {
        return new Table(
                text(lang, "deletions"),
                List.of(
                        new Table.Column(text(lang, "at")),
                        new Table.Column(text(lang, "procedure")),
                        new Table.Column(text(lang, "kind")),
                        Table.Column.number(text(lang, "cases")),
                        new Table.Column(text(lang, "rows")),
                        Table.Column.number(text(lang, "searched")),
                        new Table.Column(text(lang, "digest")),
                        new Table.Column(text(lang, "by"))),
                retention.deletions().stream()
                        .map(one -> new Table.Row(List.of(
                                new Table.Cell(JapaneseDates.dateTime(one.deletedAt(), lang)),
                                new Table.Cell(name(lang, one.procedure())),
                                new Table.Cell(text(lang, "kind." + one.kind())),
                                new Table.Cell(Integer.toString(one.cases())),
                                new Table.Cell(one.rows().replaceAll("[{}\"]", "")),
                                new Table.Cell(Integer.toString(one.searched())),
                                new Table.Cell(one.digest()),
                                new Table.Cell(one.deletedBy()))))
                        .toList());
    }
}
