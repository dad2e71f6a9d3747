package jp.tenohira.standards.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.TableReading;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Plan;
import jp.tenohira.standards.PublishedPoint;
import jp.tenohira.standards.Quote;
import jp.tenohira.standards.Scenario;
import jp.tenohira.standards.schedule.Network;

/** Reads quotes, tasks and published points from sheets. */
final class StandardsReading {

    private static final Text A_SYSTEM = Text.of("標準化対象20業務の名前", "the name of one of the 20 core systems");
    private static final Text A_TEXT = Text.of("長すぎない文", "a shorter text");
    private static final String CODE = "[\\p{L}\\p{N}_.-]{1,40}";
    private static final int MOST_DAYS = 5000;

    private StandardsReading() {}

    static Outcome<List<Quote>, List<TableProblem>> quotes(Sheet sheet, Instant at, String by) {
        var reading = new TableReading(sheet);
        var system = reading.needed("業務", "system");
        var scenario = reading.needed("方式", "scenario");
        var initial = reading.needed("初期費用(円)", "initial_yen");
        var yearly = reading.needed("年間費用(円)", "yearly_yen");
        var vendor = reading.column("事業者", "vendor");
        var assumed = reading.column("仮定", "assumed");
        var note = reading.column("備考", "note");
        var quotes = new ArrayList<Quote>();
        var seen = new HashSet<String>();
        for (int row = 0; row < reading.rows() && !missing(system, scenario, initial, yearly); row++) {
            var which = CoreSystem.of(reading.text(row, system));
            var how = Scenario.of(reading.text(row, scenario));
            if (which.isEmpty()) {
                reading.problem(row, system, A_SYSTEM);
            }
            if (how.isEmpty()) {
                reading.problem(row, scenario, Text.of("4つの方式のいずれか", "one of the four scenarios"));
            }
            if (which.isPresent() && how.isPresent() && !seen.add(which.get() + " " + how.get())) {
                reading.problem(row, scenario, Text.of("業務ごとに1度だけの方式", "each scenario once a system"));
            }
            var once = reading.yen(row, initial, false, false);
            var everyYear = reading.yen(row, yearly, false, false);
            var texts = fits(reading, row, vendor, 200) && fits(reading, row, note, 1000);
            if (which.isPresent() && how.isPresent() && once.isPresent() && everyYear.isPresent() && texts) {
                quotes.add(new Quote(
                        which.get(),
                        how.get(),
                        0,
                        reading.text(row, vendor),
                        once.getAsLong(),
                        everyYear.getAsLong(),
                        !reading.text(row, assumed).isEmpty(),
                        reading.text(row, note),
                        at,
                        by));
            }
        }
        return reading.outcome(List.copyOf(quotes));
    }

    private static boolean fits(TableReading reading, int row, int column, int most) {
        var fits = reading.text(row, column).length() <= most;
        if (!fits) {
            reading.problem(row, column, A_TEXT);
        }
        return fits;
    }

    private static boolean missing(int... columns) {
        for (var column : columns) {
            if (column < 0) {
                return true;
            }
        }
        return false;
    }

    /** @param version of the schedule that this becomes */
    static Outcome<Plan, List<TableProblem>> plan(
            Sheet sheet, int version, LocalDate starts, LocalDate deadline, boolean assumed) {
        var reading = new TableReading(sheet);
        var code = reading.needed("作業コード", "task");
        var name = reading.needed("作業", "name");
        var days = reading.needed("日数", "days");
        var after = reading.needed("先行作業", "after");
        var system = reading.column("業務", "system");
        var tasks = new ArrayList<Plan.Task>();
        var codes = new HashSet<String>();
        for (int row = 0; row < reading.rows() && !missing(code, name, days, after); row++) {
            if (!reading.text(row, code).matches(CODE) || !codes.add(reading.text(row, code))) {
                reading.problem(
                        row, code, Text.of("表の中で1度だけ使う40文字以内のコード", "a code of at most 40 characters, used once"));
            }
            if (reading.text(row, name).isEmpty() || reading.text(row, name).length() > 200) {
                reading.problem(row, name, Text.of("200文字以内の作業名", "a name of at most 200 characters"));
            }
            var written = TableReading.plain(reading.text(row, days));
            var fits = written.matches("[0-9]{1,4}") && Integer.parseInt(written) <= MOST_DAYS;
            if (!fits) {
                reading.problem(row, days, Text.of("0〜5000の日数", "0 to 5000 days"));
            }
            tasks.add(new Plan.Task(
                    reading.text(row, code),
                    system(reading, row, system).orElse(null),
                    reading.text(row, name),
                    fits ? Integer.parseInt(written) : 0,
                    PlanTable.words(reading.text(row, after))));
        }
        for (int row = 0; row < tasks.size(); row++) {
            if (!codes.containsAll(tasks.get(row).after())) {
                reading.problem(row, after, Text.of("この表にある作業コード", "codes of tasks in this table"));
            }
        }
        var plan = new Plan(version, starts, deadline, tasks, assumed);
        if (!reading.wrong() && !tasks.isEmpty() && Network.of(plan).isEmpty()) {
            reading.problem(0, after, Text.of("互いに待ち合わない先行作業", "tasks that do not wait for each other in a circle"));
        }
        return reading.outcome(plan);
    }

    private static Optional<CoreSystem> system(TableReading reading, int row, int column) {
        var written = reading.text(row, column);
        var found = CoreSystem.of(written);
        if (!written.isEmpty() && found.isEmpty()) {
            reading.problem(row, column, A_SYSTEM);
        }
        return found;
    }

    static Outcome<List<PublishedPoint>, List<TableProblem>> published(Sheet sheet, String source) {
        var reading = new TableReading(sheet);
        var kind = reading.needed("kind");
        var item = reading.needed("item");
        var detail = reading.needed("detail");
        var points = new ArrayList<PublishedPoint>();
        for (int row = 0; row < reading.rows() && !missing(kind, item, detail); row++) {
            if (!List.of("change", "step", "hearing", "schedule").contains(reading.text(row, kind))) {
                reading.problem(
                        row, kind, Text.of("change・step・hearing・schedule", "change, step, hearing or schedule"));
            }
            if (fits(reading, row, item, 300) && fits(reading, row, detail, 1000)) {
                points.add(new PublishedPoint(
                        reading.text(row, kind), reading.text(row, item), reading.text(row, detail), source));
            }
        }
        return reading.outcome(List.copyOf(points));
    }
}
