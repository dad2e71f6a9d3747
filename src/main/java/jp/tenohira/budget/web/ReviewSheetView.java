package jp.tenohira.budget.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.ReviewEntry;
import jp.tenohira.budget.ReviewEntry.Kind;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** A review sheet as tables, and the fields of a new entry. */
@Component
class ReviewSheetView {

    private static final int SHORT = 40;

    private final BudgetDesk desk;
    private final Budget budget;

    ReviewSheetView(BudgetDesk desk, Budget budget) {
        this.desk = desk;
        this.budget = budget;
    }

    Table sheet(Lang lang, List<ReviewEntry> entries) {
        return new Table(
                desk.text(lang, "review.sheet"),
                List.of(
                        Table.Column.number(desk.text(lang, "review.number")),
                        new Table.Column(desk.text(lang, "field.saidKind")),
                        new Table.Column(desk.text(lang, "field.body")),
                        new Table.Column(desk.text(lang, "field.speaker")),
                        new Table.Column(desk.text(lang, "changedAt"))),
                entries.stream().map(entry -> row(lang, entry)).toList());
    }

    private Table.Row row(Lang lang, ReviewEntry entry) {
        var said = entry.said();
        var decision = said.decision();
        var about = said.about();
        var body = about == null || !about.item().equals(entry.item())
                ? said.body()
                : desk.text(lang, "review.about", about.number()) + " " + said.body();
        return new Table.Row(List.of(
                new Table.Cell(Integer.toString(entry.number())),
                Table.Cell.tags(
                        decision == null
                                ? new Tag(said.kind().label().in(lang), Tag.Colour.GRAY)
                                : desk.tag(lang, decision)),
                new Table.Cell(body.strip()),
                new Table.Cell(said.speaker().isEmpty() ? entry.by() : said.speaker()),
                new Table.Cell(JapaneseDates.dateTime(entry.at(), lang))));
    }

    Table carried(Lang lang, Staff staff, List<ReviewEntry> remarks) {
        return new Table(
                desk.text(lang, "review.carried"),
                List.of(
                        new Table.Column(desk.text(lang, "field.fiscalYear")),
                        new Table.Column(desk.text(lang, "field.body")),
                        new Table.Column(desk.text(lang, "field.speaker"))),
                remarks.stream()
                        .map(remark -> new Table.Row(List.of(
                                new Table.Cell(year(lang, staff, remark)),
                                new Table.Cell(remark.said().body()),
                                new Table.Cell(
                                        remark.said().speaker().isEmpty()
                                                ? remark.by()
                                                : remark.said().speaker()))))
                        .toList());
    }

    private String year(Lang lang, Staff staff, ReviewEntry remark) {
        return budget.find(staff, remark.item())
                .map(item -> desk.year(lang, item.content().fiscalYear()))
                .orElse("");
    }

    List<Field> fields(
            Lang lang,
            SayForm form,
            List<ReviewEntry> entries,
            List<ReviewEntry> carried,
            Map<String, String> problems) {
        var kinds = Arrays.stream(Kind.values())
                .map(kind -> new Option(kind.code(), kind.label().in(lang)))
                .toList();
        return List.of(
                desk.choice(lang, "saidKind", kinds, form.kind(), problems.get("saidKind"), true),
                withError(
                        desk.open(lang, "decision", "review.noDecision", BudgetDesk.decisions(lang), form.decision()),
                        problems),
                withError(
                        desk.open(lang, "about", "review.noAbout", abouts(lang, entries, carried), form.about()),
                        problems),
                desk.field(lang, "body", TextField.Kind.LONG, form.body(), problems.get("body"), false, 2000),
                desk.field(lang, "speaker", TextField.Kind.TEXT, form.speaker(), problems.get("speaker"), false, 100));
    }

    private static ChoiceField withError(ChoiceField field, Map<String, String> problems) {
        return new ChoiceField(
                field.id(),
                field.name(),
                field.label(),
                field.hint(),
                problems.get(field.name()),
                field.required(),
                field.options(),
                field.value());
    }

    /** Questions of this sheet, remarks of it and those carried over to it. */
    private List<Option> abouts(Lang lang, List<ReviewEntry> entries, List<ReviewEntry> carried) {
        var options = new ArrayList<Option>();
        for (var entry : entries) {
            if (entry.said().kind() == Kind.QUESTION || entry.said().kind() == Kind.REMARK) {
                options.add(option(lang, entry, desk.text(lang, "review.about", entry.number())));
            }
        }
        carried.forEach(remark -> options.add(option(lang, remark, desk.text(lang, "review.earlier"))));
        return options;
    }

    private static Option option(Lang lang, ReviewEntry entry, String number) {
        var body = entry.said().body();
        var part = body.codePointCount(0, body.length()) > SHORT
                ? body.substring(0, body.offsetByCodePoints(0, SHORT)) + "…"
                : body;
        return new Option(
                SayForm.value(entry.reference()), entry.said().kind().label().in(lang) + " " + number + " " + part);
    }
}
