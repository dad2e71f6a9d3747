package jp.tenohira.standards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.standards.Assessment;
import jp.tenohira.standards.Scenario;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.compare.DecisionMatrix;
import jp.tenohira.standards.compare.Ownership;
import jp.tenohira.standards.pages.StandardsPage;
import jp.tenohira.standards.pages.StandardsPage.Part;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField.Kind;
import org.springframework.stereotype.Component;

/** The comparison of scenarios as a page, and the form of what it is made by. */
@Component
class ComparisonView {

    private static final String PATH = StandardsDesk.PATH + "/comparison";

    private final Standards standards;
    private final StandardsDesk desk;

    ComparisonView(Standards standards, StandardsDesk desk) {
        this.standards = standards;
        this.desk = desk;
    }

    StandardsPage page(HttpServletRequest request, Lang lang, Staff staff) {
        var assessment = standards.assessment();
        var owned = Ownership.of(standards.quotes(), assessment);
        var matrix = new DecisionMatrix(assessment.criteria());
        var parts = new ArrayList<Part>();
        parts.add(new StandardsPage.Buttons(
                List.of(Button.primary(desk.text(lang, "assess")).to(PATH + "/edit"))));
        parts.add(new StandardsPage.Heading(desk.text(lang, "ownership", assessment.years())));
        if (owned.stream().anyMatch(cost -> cost.total() > 0)) {
            parts.add(new StandardsPage.Bars(bars(lang, owned)));
        }
        parts.add(new StandardsPage.Listing(ownership(lang, owned)));
        parts.add(new StandardsPage.Listing(byYear(lang, owned, assessment.years())));
        parts.add(new StandardsPage.Heading(desk.text(lang, "matrix")));
        if (assessment.criteria().isEmpty()) {
            parts.add(new StandardsPage.Paragraph(desk.text(lang, "matrix.none")));
        } else {
            parts.add(new StandardsPage.Listing(matrix(lang, assessment, matrix)));
            parts.add(new StandardsPage.Paragraph(leaders(lang, matrix)));
            parts.add(new StandardsPage.Listing(flips(lang, matrix)));
        }
        return new StandardsPage(
                desk.frame(request, lang, staff, desk.text(lang, "comparison.title")),
                null,
                desk.tabs(lang, staff, "comparison"),
                List.of(),
                notices(lang, assessment, owned),
                parts);
    }

    private List<Notice> notices(Lang lang, Assessment assessment, List<Ownership> owned) {
        var notices = new ArrayList<Notice>();
        if (assessment.assumed() || owned.stream().anyMatch(Ownership::assumed)) {
            notices.add(Notice.warning(desk.text(lang, "assumed"), desk.text(lang, "assumed.text")));
        }
        if (owned.stream().anyMatch(cost -> !cost.complete())) {
            notices.add(Notice.warning("", desk.text(lang, "ownership.incomplete")));
        }
        if (assessment.subsidyCap() == null) {
            notices.add(Notice.info("", desk.text(lang, "subsidy.unknown")));
        }
        return notices;
    }

    private BarList bars(Lang lang, List<Ownership> owned) {
        return new BarList(
                desk.text(lang, "ownership.bars"),
                owned.stream()
                        .map(cost -> new BarList.Bar(
                                cost.scenario().label().in(lang), cost.total(), JapaneseNumbers.inTable(cost.total())))
                        .toList());
    }

    private Table ownership(Lang lang, List<Ownership> owned) {
        var rows = owned.stream()
                .map(cost -> new Table.Row(List.of(
                        cost.assumed()
                                ? new Table.Cell(
                                        cost.scenario().label().in(lang),
                                        null,
                                        List.of(new Tag(desk.text(lang, "assumed"), Tag.Colour.ORANGE)))
                                : new Table.Cell(cost.scenario().label().in(lang)),
                        new Table.Cell(JapaneseNumbers.inTable(cost.initial())),
                        new Table.Cell(JapaneseNumbers.inTable(-cost.subsidy())),
                        new Table.Cell(JapaneseNumbers.inTable(cost.yearly())),
                        new Table.Cell(JapaneseNumbers.inTable(cost.total())),
                        new Table.Cell(Integer.toString(cost.missing().size())))))
                .toList();
        return new Table(
                desk.text(lang, "ownership.table"),
                List.of(
                        new Table.Column(desk.text(lang, "field.scenario")),
                        Table.Column.number(desk.text(lang, "initial")),
                        Table.Column.number(desk.text(lang, "subsidy")),
                        Table.Column.number(desk.text(lang, "yearly")),
                        Table.Column.number(desk.text(lang, "ownership.total")),
                        Table.Column.number(desk.text(lang, "ownership.missing"))),
                rows);
    }

    private Table byYear(Lang lang, List<Ownership> owned, int years) {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(desk.text(lang, "ownership.year")));
        owned.forEach(
                cost -> columns.add(Table.Column.number(cost.scenario().label().in(lang))));
        var rows = new ArrayList<Table.Row>();
        for (int year = 0; year < years; year++) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(new Table.Cell(desk.text(lang, "ownership.nth", year + 1)));
            for (var cost : owned) {
                cells.add(new Table.Cell(JapaneseNumbers.inTable(cost.byYear().get(year))));
            }
            rows.add(new Table.Row(cells));
        }
        return new Table(desk.text(lang, "ownership.byYear"), columns, rows);
    }

    private Table matrix(Lang lang, Assessment assessment, DecisionMatrix matrix) {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(desk.text(lang, "criterion")));
        columns.add(Table.Column.number(desk.text(lang, "weight")));
        Arrays.stream(Scenario.values())
                .forEach(scenario ->
                        columns.add(Table.Column.number(scenario.label().in(lang))));
        var rows = new ArrayList<Table.Row>();
        for (var criterion : assessment.criteria()) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(new Table.Cell(criterion.name()));
            cells.add(new Table.Cell(Integer.toString(criterion.weight())));
            criterion.points().forEach(points -> cells.add(new Table.Cell(points.toString())));
            rows.add(new Table.Row(cells));
        }
        var sum = new ArrayList<Table.Cell>();
        sum.add(new Table.Cell(desk.text(lang, "score")));
        sum.add(new Table.Cell(""));
        Arrays.stream(Scenario.values())
                .forEach(scenario -> sum.add(new Table.Cell(JapaneseNumbers.inTable(matrix.score(scenario)))));
        rows.add(new Table.Row(sum));
        return new Table(desk.text(lang, "matrix.table"), columns, rows);
    }

    private String leaders(Lang lang, DecisionMatrix matrix) {
        var names = matrix.leaders().stream()
                .map(scenario -> scenario.label().in(lang))
                .collect(Collectors.joining(desk.text(lang, "separator")));
        return desk.text(lang, matrix.leaders().size() == 1 ? "leader" : "leaders", names);
    }

    private Table flips(Lang lang, DecisionMatrix matrix) {
        var rows = matrix.flips().stream()
                .map(flip -> new Table.Row(List.of(
                        new Table.Cell(flip.criterion().name()),
                        new Table.Cell(Integer.toString(flip.criterion().weight())),
                        new Table.Cell(number(flip.weight())),
                        new Table.Cell(number(flip.change())),
                        new Table.Cell(flip.overtaking().label().in(lang)))))
                .toList();
        return new Table(
                desk.text(lang, "flips"),
                List.of(
                        new Table.Column(desk.text(lang, "criterion")),
                        Table.Column.number(desk.text(lang, "weight")),
                        Table.Column.number(desk.text(lang, "flip.weight")),
                        Table.Column.number(desk.text(lang, "flip.change")),
                        new Table.Column(desk.text(lang, "flip.overtaking"))),
                rows);
    }

    private static String number(Exact exact) {
        var whole = exact.rounded(0);
        return JapaneseNumbers.inTable(Exact.of(whole).equals(exact) ? whole : exact.rounded(2));
    }

    StandardsPage form(
            HttpServletRequest request, Lang lang, Staff staff, AssessmentForm form, Map<String, String> problems) {
        var title = desk.text(lang, "assess");
        var bases = List.of(
                new Option("assumed", desk.text(lang, "basis.assumed")),
                new Option("decided", desk.text(lang, "basis.decided")));
        var fields = List.<jp.tenohira.ui.fields.Field>of(
                desk.field(lang, "years", Kind.NUMBER, form.value("years"), problems, true, 2),
                desk.field(lang, "subsidyCap", Kind.NUMBER, form.value("subsidyCap"), problems, false, 20),
                desk.field(lang, "matrix", Kind.LONG, form.value("matrix"), problems, false, 10_000),
                desk.choice(lang, "basis", null, bases, form.value("basis"), problems));
        return new StandardsPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, List.of(new Link(desk.text(lang, "comparison"), PATH)), title),
                null,
                StandardsDesk.problems(problems),
                List.of(),
                List.of(new StandardsPage.Form(
                        PATH + "/edit",
                        form.version(),
                        false,
                        fields,
                        List.of(Button.primary(desk.text(lang, "save"))))));
    }
}
