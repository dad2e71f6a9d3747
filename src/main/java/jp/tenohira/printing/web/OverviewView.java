package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.reading.Blocks;
import jp.tenohira.figures.reading.Reading;
import jp.tenohira.figures.reading.ReportPage;
import jp.tenohira.figures.reading.ReportPage.Block;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.figures.Cubes;
import jp.tenohira.printing.figures.PrintLabels;
import jp.tenohira.printing.figures.Suppression;
import jp.tenohira.printing.sums.By;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the pages of figures together; every number comes from a figure. */
@Component
class OverviewView {

    private static final List<String> STATS = List.of(
            "printed-sheets",
            "printed-faces",
            "print-sheets-per-head-month",
            "print-colour-share",
            "print-duplex-share",
            "print-staff",
            "print-cost",
            "print-cost-per-side",
            "print-co2",
            "print-cabinets",
            "meeting-sheets-saved");

    private static final List<String> COLUMNS = List.of(
            "printed-sheets",
            "printed-faces",
            "print-colour-share",
            "print-duplex-share",
            "print-staff",
            "print-sheets-per-head-month");

    private final PrintDesk desk;
    private final Reading reading;
    private final Blocks blocks;
    private final Cubes cubes;
    private final PrintLabels labels;
    private final boolean demo;

    OverviewView(
            PrintDesk desk,
            Reading reading,
            Cubes cubes,
            PrintLabels labels,
            @Value("${tenohira.demo:false}") boolean demo) {
        this.demo = demo;
        this.desk = desk;
        this.reading = reading;
        this.blocks = new Blocks(desk::text, reading, COLUMNS, Suppression.FEWEST);
        this.cubes = cubes;
        this.labels = labels;
    }

    ReportPage city(HttpServletRequest request, Lang lang, Staff staff, List<FiscalYear> years, FiscalYear year) {
        var sliced = reading.open(staff, Reading.of(year));
        var shown = new ArrayList<Block>();
        var notices = new ArrayList<Notice>();
        if (!years.isEmpty()) {
            if (demo) {
                notices.add(Notice.info("", desk.text(lang, "demo")));
            }
            shown.add(blocks.months(lang, year, earlier -> reading.open(staff, Reading.of(earlier))));
            var hidden = cubes.all().hidden();
            if (staff.role().ofSection()) {
                shown.add(blocks.groups(lang, sliced, "section", Set.of(), _ -> ""));
            } else {
                shown.add(blocks.groups(
                        lang,
                        sliced,
                        "department",
                        hidden.departments(),
                        code -> code.isEmpty() ? PrintDesk.STAFF : departmentPath(code, year)));
                shown.add(blocks.groups(lang, sliced, "staff-rank", hidden.ranks(), _ -> ""));
                shown.add(blocks.groups(lang, sliced, "printer", hidden.printers(), _ -> ""));
                if (hidden.departments().contains("")) {
                    notices.add(Notice.warning("", desk.text(lang, "unknown.notice"))
                            .leadingTo(List.of(new Link(desk.text(lang, "staff"), PrintDesk.STAFF))));
                }
                if (Reading.number(sliced.value(reading.figure("print-cost"))).isEmpty()) {
                    notices.add(Notice.info("", desk.text(lang, "noPrice"))
                            .leadingTo(List.of(
                                    new Link(desk.text(lang, "factors"), PrintDesk.FACTORS),
                                    new Link(desk.text(lang, "staff"), PrintDesk.STAFF))));
                }
            }
        }
        return new ReportPage(
                desk.frame(request, lang, staff, desk.text(lang, "title")),
                null,
                desk.views(lang, staff, PrintDesk.PATH),
                Reading.periods(lang, desk.text(lang, "year"), years, year, PrintDesk.PATH),
                notices,
                reading.stats(lang, sliced, STATS),
                shown,
                years.isEmpty() ? empty(lang, staff) : null,
                asOf(lang, sliced));
    }

    ReportPage department(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String department,
            List<FiscalYear> years,
            FiscalYear year) {
        var sliced = reading.open(staff, Reading.of(year).with("department", department));
        var name = labels.department(department).in(lang);
        var hidden = cubes.all().hidden();
        var notices = hidden.departments().contains(department)
                ? List.of(Notice.info("", desk.text(lang, "hidden.all", Suppression.FEWEST)))
                : List.<Notice>of();
        return new ReportPage(
                desk.frame(request, lang, staff, desk.text(lang, "of", name)),
                desk.underOverview(lang, name),
                null,
                Reading.periods(
                        lang, desk.text(lang, "year"), years, year, PrintDesk.PATH + "/departments/" + department),
                notices,
                reading.stats(lang, sliced, STATS),
                List.of(
                        blocks.months(
                                lang,
                                year,
                                earlier ->
                                        reading.open(staff, Reading.of(earlier).with("department", department))),
                        blocks.groups(lang, sliced, "section", ofDepartment(department, hidden.sections()), _ -> "")),
                null,
                asOf(lang, sliced));
    }

    private Set<String> ofDepartment(String department, Set<String> hiddenSections) {
        return cubes.all().sums(By.SECTION).stream()
                .filter(sum -> sum.department().equals(department) && hiddenSections.contains(sum.section()))
                .map(sum -> sum.section())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String departmentPath(String code, FiscalYear year) {
        return PrintDesk.PATH + "/departments/" + code + "?year=" + year.year();
    }

    private EmptyState empty(Lang lang, Staff staff) {
        var hidden = cubes.all().hidden().sections();
        if (Optional.ofNullable(staff.section()).filter(hidden::contains).isPresent()) {
            return new EmptyState(
                    desk.text(lang, "hidden"), desk.text(lang, "hidden.section", Suppression.FEWEST), null);
        }
        return new EmptyState(
                desk.text(lang, "none.heading"),
                desk.text(lang, "none"),
                PrintDesk.manages(staff)
                        ? Button.primary(desk.text(lang, "imports.take")).to(PrintDesk.IMPORTS)
                        : null);
    }

    private String asOf(Lang lang, SlicedFigures sliced) {
        return desk.text(lang, "asOf", JapaneseDates.dateTime(sliced.asOf(), lang));
    }
}
