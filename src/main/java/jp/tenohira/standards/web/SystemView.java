package jp.tenohira.standards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Hearings;
import jp.tenohira.standards.Scenario;
import jp.tenohira.standards.StandardSystem;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.SystemStatus;
import jp.tenohira.standards.pages.StandardsPage;
import jp.tenohira.standards.pages.StandardsPage.Part;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField.Kind;
import org.springframework.stereotype.Component;

/** One system as a page, and the form that changes it. */
@Component
class SystemView {

    private final Standards standards;
    private final Hearings hearings;
    private final StandardsDesk desk;

    SystemView(Standards standards, Hearings hearings, StandardsDesk desk) {
        this.standards = standards;
        this.hearings = hearings;
        this.desk = desk;
    }

    StandardsPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            List<StandardSystem> versions,
            Map<String, String> problems) {
        var now = versions.getFirst();
        var path = StandardsDesk.PATH + "/systems/" + now.system().code();
        var title = now.system().label().in(lang);
        var writes = standards.mayWrite(staff);
        var parts = new ArrayList<Part>();
        parts.add(new StandardsPage.Facts(facts(lang, now)));
        if (writes) {
            parts.add(new StandardsPage.Buttons(
                    List.of(Button.primary(desk.text(lang, "change")).to(path + "/edit"))));
        }
        parts.add(new StandardsPage.Heading(desk.text(lang, "hearings")));
        hearings(lang, staff, now.system()).forEach(parts::add);
        if (writes) {
            parts.add(new StandardsPage.Form(
                    path + "/hearings",
                    0,
                    false,
                    List.of(desk.field(lang, "vendor", Kind.TEXT, "", problems, true, 200)),
                    List.of(Button.secondary(desk.text(lang, "hearing.open")))));
        }
        quotes(lang, now.system()).forEach(parts::add);
        if (writes) {
            parts.add(new StandardsPage.Buttons(Arrays.stream(Scenario.values())
                    .map(scenario -> Button.tertiary(
                                    desk.text(lang, "quote.of", scenario.label().in(lang)))
                            .to(path + "/quotes/" + scenario.code()))
                    .toList()));
        }
        if (now.version() > 0) {
            parts.add(new StandardsPage.Listing(history(lang, versions)));
        }
        return new StandardsPage(
                desk.frame(request, lang, staff, title).at(path).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, List.of(), title),
                null,
                StandardsDesk.problems(problems),
                List.of(),
                parts);
    }

    private SummaryList facts(Lang lang, StandardSystem system) {
        var content = system.content();
        var scenario = content.scenario();
        var rows = new ArrayList<SummaryList.Row>();
        row(rows, lang, "section", desk.sectionName(lang, content.section()));
        row(rows, lang, "vendor", content.vendor().isEmpty() ? desk.text(lang, "unknown") : content.vendor());
        row(rows, lang, "contractEnds", desk.day(lang, content.contractEnds()));
        row(rows, lang, "yearlyCost", desk.yen(lang, content.yearlyCost()));
        row(rows, lang, "status", content.status().label().in(lang));
        row(
                rows,
                lang,
                "scenario",
                scenario == null
                        ? desk.text(lang, "undecided")
                        : scenario.label().in(lang));
        row(rows, lang, "note", content.note());
        return new SummaryList(rows);
    }

    private void row(List<SummaryList.Row> rows, Lang lang, String field, String value) {
        if (!value.isEmpty()) {
            rows.add(new SummaryList.Row(desk.text(lang, "field." + field), value));
        }
    }

    private List<Part> hearings(Lang lang, Staff staff, CoreSystem system) {
        var all = hearings.of(staff, system);
        if (all.isEmpty()) {
            return List.of(new StandardsPage.Paragraph(desk.text(lang, "hearings.none")));
        }
        var rows = all.stream()
                .map(hearing -> {
                    var answers = hearings.answers(hearing.id());
                    return new Table.Row(List.of(
                            Table.Cell.link(hearing.vendor(), StandardsDesk.PATH + "/hearings/" + hearing.id()),
                            new Table.Cell(JapaneseDates.dateTime(hearing.openedAt(), lang)),
                            new Table.Cell(
                                    answers.isEmpty()
                                            ? desk.text(lang, "notAnswered")
                                            : JapaneseDates.dateTime(
                                                    answers.getFirst().at(), lang))));
                })
                .toList();
        return List.of(new StandardsPage.Listing(new Table(
                desk.text(lang, "hearings"),
                List.of(
                        new Table.Column(desk.text(lang, "field.vendor")),
                        new Table.Column(desk.text(lang, "openedAt")),
                        new Table.Column(desk.text(lang, "answeredAt"))),
                rows)));
    }

    private List<Part> quotes(Lang lang, CoreSystem system) {
        var rows = standards.quotes(system).stream()
                .map(quote -> new Table.Row(List.of(
                        new Table.Cell(quote.scenario().label().in(lang)),
                        new Table.Cell(Integer.toString(quote.version())),
                        new Table.Cell(quote.vendor()),
                        new Table.Cell(desk.yen(lang, quote.initial())),
                        new Table.Cell(desk.yen(lang, quote.yearly())),
                        quote.assumed()
                                ? new Table.Cell(
                                        quote.note(),
                                        null,
                                        List.of(new Tag(desk.text(lang, "assumed"), Tag.Colour.ORANGE)))
                                : new Table.Cell(quote.note()))))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new StandardsPage.Listing(new Table(
                        desk.text(lang, "quotes"),
                        List.of(
                                new Table.Column(desk.text(lang, "field.scenario")),
                                Table.Column.number(desk.text(lang, "version")),
                                new Table.Column(desk.text(lang, "field.vendor")),
                                Table.Column.number(desk.text(lang, "initial")),
                                Table.Column.number(desk.text(lang, "yearly")),
                                new Table.Column(desk.text(lang, "field.note"))),
                        rows)));
    }

    private Table history(Lang lang, List<StandardSystem> versions) {
        return new Table(
                desk.text(lang, "history"),
                List.of(
                        Table.Column.number(desk.text(lang, "version")),
                        new Table.Column(desk.text(lang, "changedAt")),
                        new Table.Column(desk.text(lang, "changedBy")),
                        new Table.Column(desk.text(lang, "field.vendor")),
                        new Table.Column(desk.text(lang, "field.status"))),
                versions.stream()
                        .map(version -> new Table.Row(List.of(
                                new Table.Cell(Integer.toString(version.version())),
                                new Table.Cell(JapaneseDates.dateTime(version.changedAt(), lang)),
                                new Table.Cell(version.changedBy()),
                                new Table.Cell(version.content().vendor()),
                                new Table.Cell(
                                        version.content().status().label().in(lang)))))
                        .toList());
    }

    StandardsPage form(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            StandardSystem now,
            SystemForm form,
            Map<String, String> problems) {
        var name = now.system().label().in(lang);
        var title = desk.text(lang, "change.title", name);
        var path = StandardsDesk.PATH + "/systems/" + now.system().code();
        var statuses = Arrays.stream(SystemStatus.values())
                .map(status -> new Option(status.code(), status.label().in(lang)))
                .toList();
        var fields = List.<jp.tenohira.ui.fields.Field>of(
                desk.choice(lang, "section", "noSection", desk.sections(lang), form.value("section"), problems),
                desk.field(lang, "vendor", Kind.TEXT, form.value("vendor"), problems, false, 200),
                desk.field(lang, "contractEnds", Kind.TEXT, form.value("contractEnds"), problems, false, 10),
                desk.field(lang, "yearlyCost", Kind.NUMBER, form.value("yearlyCost"), problems, false, 20),
                desk.choice(lang, "status", null, statuses, form.value("status"), problems),
                desk.choice(
                        lang, "scenario", "undecided", StandardsDesk.scenarios(lang), form.value("scenario"), problems),
                desk.field(lang, "note", Kind.LONG, form.value("note"), problems, false, 1000));
        return new StandardsPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, List.of(new jp.tenohira.ui.components.Link(name, path)), title),
                null,
                StandardsDesk.problems(problems),
                List.of(),
                List.of(new StandardsPage.Form(
                        path + "/edit",
                        form.version(),
                        false,
                        fields,
                        List.of(Button.primary(desk.text(lang, "save"))))));
    }
}
