package jp.tenohira.printing.figures;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import jp.tenohira.identity.Organisation;
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
        var sums = new LinkedHashMap<Map<String, String>, Exact>();
        for (var meeting : in(slice)) {
            var key = new HashMap<String, String>();
            groupBy.forEach(dimension -> key.put(dimension, member(meeting, dimension)));
            sums.merge(key, adds(metric, meeting), Exact::plus);
        }
        return sums.entrySet().stream()
                .map(sum -> new Cell(sum.getKey(), sum.getValue()))
                .toList();
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var all = in(slice);
        var from = (int) Math.min(all.size(), (page - 1L) * size);
        return new RecordList(
                all.subList(from, Math.min(all.size(), from + size)).stream()
                        .map(meeting -> new RecordList.Entry(
                                meeting.name() + " " + meeting.formula(),
                                meeting.heldOn()
                                        .atStartOfDay(JapaneseDates.JST)
                                        .withZoneSameInstant(ZoneOffset.UTC)
                                        .toInstant(),
                                adds(metric, meeting)))
                        .toList(),
                all.size());
    }

    private static Exact adds(String metric, Meeting meeting) {
        return Exact.of(metric.equals(SHEETS) ? meeting.sheets() : 1);
    }

    private List<Meeting> in(Slice slice) {
        var found = new ArrayList<Meeting>();
        for (var meeting : meetings.all()) {
            var day = meeting.heldOn();
            var from = slice.from();
            var to = slice.to();
            if ((from == null || !day.isBefore(from))
                    && (to == null || !day.isAfter(to))
                    && slice.where().entrySet().stream()
                            .allMatch(asked -> member(meeting, asked.getKey()).equals(asked.getValue()))) {
                found.add(meeting);
            }
        }
        return found;
    }

    private String member(Meeting meeting, String dimension) {
        return switch (dimension) {
            case "section" -> meeting.section();
            case "department" ->
                organisation.section(meeting.section()).map(s -> s.department()).orElse("");
            case "month" -> month(meeting.heldOn());
            case "fiscal-year" ->
                Integer.toString(FiscalYear.of(meeting.heldOn()).year());
            default -> "";
        };
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(dimension, members);
    }
}
