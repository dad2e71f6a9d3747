package jp.tenohira.printing.figures;

import static jp.tenohira.figures.sources.MemberLabels.DEPARTMENT;
import static jp.tenohira.figures.sources.MemberLabels.FISCAL_YEAR;
import static jp.tenohira.figures.sources.MemberLabels.MONTH;
import static jp.tenohira.figures.sources.MemberLabels.SECTION;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.sources.Addend;
import jp.tenohira.figures.sources.Addends;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.printing.people.Meetings;
import jp.tenohira.printing.people.Meetings.Meeting;
import org.springframework.stereotype.Component;

/** Sheets that meetings without paper saved, counted on the day they were held. */
@Component
class MeetingMetrics implements MetricSource {

    static final String SHEETS = "meeting_sheets_saved";
    private static final String MEETINGS = "meetings_without_paper";

    private final Meetings meetings;
    private final Organisation organisation;
    private final PrintLabels labels;

    MeetingMetrics(Meetings meetings, Organisation organisation, PrintLabels labels) {
        this.meetings = meetings;
        this.organisation = organisation;
        this.labels = labels;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                new Metric(
                        SHEETS,
                        Text.of("会議資料の削減枚数", "Sheets saved by meetings without paper"),
                        Text.of("ペーパーレス会議の枚数×部数の合計", "Pages times copies of meetings without paper")),
                new Metric(
                        MEETINGS,
                        Text.of("ペーパーレス会議の回数", "Meetings without paper"),
                        Text.of("記録されたペーパーレス会議の数", "How many were recorded")));
    }

    @Override
    public List<Dimension> dimensions() {
        return PrintDimension.all().stream()
                .filter(dimension -> !dimension.code().equals(PrintDimension.RANK.code())
                        && !dimension.code().equals(PrintDimension.PRINTER.code()))
                .toList();
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        return addends(metric).in(slice).cells(groupBy);
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        return addends(metric).in(slice).page(page, size);
    }

    private Addends addends(String metric) {
        return new Addends(
                meetings.all().stream().map(meeting -> addend(metric, meeting)).toList());
    }

    private Addend addend(String metric, Meeting meeting) {
        var day = meeting.heldOn();
        var members = Map.of(
                SECTION, meeting.section(),
                DEPARTMENT,
                        organisation
                                .section(meeting.section())
                                .map(Section::department)
                                .orElse(""),
                MONTH, YearMonth.from(day).toString(),
                FISCAL_YEAR, Integer.toString(FiscalYear.of(day).year()));
        return new Addend(
                        meeting.name() + " " + meeting.formula(),
                        day.atStartOfDay(JapaneseDates.JST).toInstant(),
                        Exact.of(metric.equals(SHEETS) ? meeting.sheets() : 1),
                        members)
                .on(day);
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(dimension, members);
    }
}
