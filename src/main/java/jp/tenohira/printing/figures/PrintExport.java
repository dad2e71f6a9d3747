package jp.tenohira.printing.figures;

import java.time.YearMonth;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.facts.FactExport;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.FactTable;
import jp.tenohira.printing.logs.PrintJobs;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.printing.sums.By;
import jp.tenohira.printing.sums.JobSql;
import jp.tenohira.printing.sums.JobSql.Shown;
import org.springframework.stereotype.Component;

/** Print jobs by day and section, without accounts, printers and documents, and without the sections that pages do not show. */
@Component
class PrintExport implements FactExport {

    private final Cubes cubes;
    private final PeopleLists lists;
    private final PrintLabels labels;

    PrintExport(Cubes cubes, PeopleLists lists, PrintLabels labels) {
        this.cubes = cubes;
        this.lists = lists;
        this.labels = labels;
    }

    @Override
    public FactTable table() {
        return PrintJobs.TABLE;
    }

    @Override
    public Text name() {
        return Text.of("印刷", "Printing");
    }

    @Override
    public Text meaning() {
        return Text.of(
                "1行は、1日の1つの課の、色と両面の別の印刷回数・面数・枚数です。アカウント、プリンター、文書名は含みません。人数が5人未満の課と、それを守るために表示しない課も含みません。",
                "A line is a day of a section, by colour and duplex: jobs, sides and sheets. Accounts, printers and names of documents are left out, and so are sections of fewer than five people and those that protect them.");
    }

    @Override
    public FactQuery of(YearMonth month) {
        var cube = cubes.all();
        var departments = cube.heads().departments();
        var shown = cube.sums(By.SECTION).stream()
                .filter(sum -> sum.month().equals(month))
                .map(Cube.Sum::section)
                .distinct()
                .filter(section -> !cube.hidden().sections().contains(section))
                .map(section -> new Shown(
                        section,
                        labels.department(departments.of(section, month)).in(Lang.JA),
                        labels.section(section).in(Lang.JA)))
                .toList();
        return new JobSql(lists.staff().spans(), lists.devices().spans()).exported(month, shown);
    }
}
