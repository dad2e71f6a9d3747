package jp.tenohira.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.tenohira.sheets.Sheet;

/** Tables like the published ones, made at random and without a mistake; rounding may go either way where a city might. */
final class CleanTables {

    private static final int DEPARTMENTS = 8;

    private final Random random;

    CleanTables(Random random) {
        this.random = random;
    }

    /** Rows that can be changed before they become a sheet. */
    static final class Draft {
        final String name;
        final List<String> header;
        final List<List<String>> rows = new ArrayList<>();

        Draft(String name, String header) {
            this.name = name;
            this.header = List.of(header.split(","));
        }

        void add(Object... cells) {
            var row = new ArrayList<String>();
            for (var cell : cells) {
                row.add(String.valueOf(cell));
            }
            rows.add(row);
        }

        String at(int row, String column) {
            return rows.get(row).get(header.indexOf(column));
        }

        void put(int row, String column, String text) {
            rows.get(row).set(header.indexOf(column), text);
        }

        Sheet sheet() {
            return new Sheet(name, header, rows);
        }
    }

    Draft coverage() {
        var draft = new Draft(
                "procedure-coverage.csv",
                "department,fiscal_year,procedures,online_procedures,online_rate_percent,annual_applications,covered_applications,coverage_rate_percent");
        var mode = List.of(RoundingMode.HALF_UP, RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP)
                .get(random.nextInt(4));
        var ofPrinted = random.nextBoolean();
        var all = new long[2][4];
        var departments = new ArrayList<long[][]>();
        for (int i = 0; i < DEPARTMENTS; i++) {
            var years = new long[2][];
            for (int year = 0; year < 2; year++) {
                var procedures = random.nextLong(10, 700);
                var applications = random.nextLong(500, 400_000);
                years[year] =
                        new long[] {procedures, random.nextLong(procedures), applications, random.nextLong(applications)
                        };
                for (int k = 0; k < 4; k++) {
                    all[year][k] += years[year][k];
                }
            }
            departments.add(years);
        }
        departments.addFirst(all);
        for (int i = 0; i < departments.size(); i++) {
            addCoverage(draft, i == 0 ? "全体" : "第%d部".formatted(i), departments.get(i), mode, ofPrinted);
        }
        return draft;
    }

    private static void addCoverage(Draft draft, String name, long[][] years, RoundingMode mode, boolean ofPrinted) {
        var later = years[0];
        var earlier = years[1];
        draft.add(
                name,
                2023,
                later[0],
                later[1],
                percent(later[1], later[0], mode),
                later[2],
                later[3],
                percent(later[3], later[2], mode));
        draft.add(
                name,
                2022,
                earlier[0],
                earlier[1],
                percent(earlier[1], earlier[0], mode),
                earlier[2],
                earlier[3],
                percent(earlier[3], earlier[2], mode));
        draft.add(
                name,
                "difference",
                later[0] - earlier[0],
                later[1] - earlier[1],
                points(later, earlier, 1, mode, ofPrinted),
                later[2] - earlier[2],
                later[3] - earlier[3],
                points(later, earlier, 3, mode, ofPrinted));
    }

    private static BigDecimal points(long[] later, long[] earlier, int upper, RoundingMode mode, boolean ofPrinted) {
        if (ofPrinted) {
            return percent(later[upper], later[upper - 1], mode)
                    .subtract(percent(earlier[upper], earlier[upper - 1], mode));
        }
        var above = BigDecimal.valueOf(100 * (later[upper] * earlier[upper - 1] - earlier[upper] * later[upper - 1]));
        return above.divide(BigDecimal.valueOf(later[upper - 1] * earlier[upper - 1]), 1, mode);
    }

    static BigDecimal percent(long above, long below, RoundingMode mode) {
        return BigDecimal.valueOf(100 * above).divide(BigDecimal.valueOf(below), 1, mode);
    }

    Draft printing() {
        var draft = new Draft(
                "printing-by-department.csv",
                "department,sheets_2022_10_to_2023_03,sheets_2023_04_to_2023_12,sheets_per_head_month_2022,sheets_per_head_month_2023,difference,change_percent");
        long earlier = 0;
        long later = 0;
        long heads = 0;
        for (int i = 1; i <= DEPARTMENTS; i++) {
            var people = random.nextLong(7, 400);
            var first = people * 6 * random.nextLong(150, 1500) + random.nextLong(people);
            var second = people * 9 * random.nextLong(150, 1500) + random.nextLong(people);
            addPrinting(draft, "第%d部".formatted(i), first, second, people);
            earlier += first;
            later += second;
            heads += people;
        }
        addPrinting(draft, "全体", earlier, later, heads);
        return draft;
    }

    private void addPrinting(Draft draft, String name, long earlier, long later, long heads) {
        var before = divided(earlier, 6 * heads);
        var after = divided(later, 9 * heads);
        var exact = random.nextBoolean();
        var difference = exact
                ? BigDecimal.valueOf(later * 2 - earlier * 3)
                        .divide(BigDecimal.valueOf(18 * heads), 0, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(after - before);
        var change = exact
                ? BigDecimal.valueOf(100 * (later * 2 - earlier * 3))
                        .divide(BigDecimal.valueOf(earlier * 3), 1, RoundingMode.HALF_UP)
                : percent(after - before, before, RoundingMode.HALF_UP);
        draft.add(name, earlier, later, before, after, difference, change);
    }

    private static long divided(long above, long below) {
        return BigDecimal.valueOf(above)
                .divide(BigDecimal.valueOf(below), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    Draft cashless() {
        var draft =
                new Draft("cashless-by-facility.csv", "facility,sales_yen,cash_yen,cashless_yen,cashless_rate_percent");
        for (int i = 1; i <= 2 * DEPARTMENTS; i++) {
            var cash = random.nextLong(300_000, 40_000_000);
            var cashless = random.nextLong(100_000, 20_000_000);
            draft.add(
                    "施設" + i,
                    cash + cashless,
                    cash,
                    cashless,
                    percent(cashless, cash + cashless, RoundingMode.HALF_UP));
        }
        return draft;
    }

    Draft budget() {
        var draft = new Draft(
                "dx-budget.csv",
                "category,fiscal_year_2023_thousand_yen,fiscal_year_2024_thousand_yen,difference_thousand_yen,change_percent");
        long earlier = 0;
        long later = 0;
        for (var category : List.of("経常的経費", "政策的経費", "臨時的経費")) {
            var first = random.nextLong(100_000, 3_000_000);
            var second = random.nextLong(100_000, 3_000_000);
            addBudget(draft, category, first, second);
            earlier += first;
            later += second;
        }
        // Added before they were rounded to thousands, the total may differ by one.
        addBudget(draft, "計", earlier + random.nextLong(2), later);
        return draft;
    }

    private static void addBudget(Draft draft, String name, long earlier, long later) {
        draft.add(name, earlier, later, later - earlier, percent(later - earlier, earlier, RoundingMode.HALF_UP));
    }

    /** Measures and their totals by department. */
    List<Draft> effects() {
        var effects = new Draft("effects.csv", "department,kind,measure,jobs,formula,stated_minutes,stated_hours");
        var totals = new Draft("effects-by-department.csv", "department,stated_total_hours");
        var hoursOf = new LinkedHashMap<String, BigDecimal>();
        for (int i = 1; i <= DEPARTMENTS; i++) {
            for (int m = 1; m <= 3; m++) {
                addMeasure(effects, "第%d部".formatted(i), "取組%d-%d".formatted(i, m), hoursOf);
            }
            var rpa = random.nextLong(20, 1500);
            effects.add("第%d部".formatted(i), "rpa", "RPA業務など", random.nextInt(1, 20), "", "", rpa);
            hoursOf.merge("第%d部".formatted(i), BigDecimal.valueOf(rpa), BigDecimal::add);
        }
        hoursOf.forEach((department, hours) -> totals.add(department, hours.toPlainString()));
        return List.of(effects, totals);
    }

    private void addMeasure(Draft draft, String department, String measure, Map<String, BigDecimal> hoursOf) {
        var minutes = random.nextLong(5, 60);
        var places = random.nextLong(2, 60);
        var days = random.nextLong(20, 250);
        var total = minutes * places * days;
        var mode = List.of(RoundingMode.HALF_UP, RoundingMode.UP, RoundingMode.DOWN)
                .get(random.nextInt(3));
        var hours = BigDecimal.valueOf(total).divide(BigDecimal.valueOf(60), random.nextInt(2), mode);
        var formula = random.nextBoolean()
                ? "%d分×%dか所×%d日".formatted(minutes, places, days)
                : "%d分×%d件(窓口%d件、郵送%d件)×%d回".formatted(minutes, places, places - 1, 1, days);
        draft.add(department, "other", measure, "", formula, total, hours.toPlainString());
        hoursOf.merge(department, hours, BigDecimal::add);
    }

    Draft statedFigures() {
        var draft = new Draft("stated-figures.csv", "figure,value,unit,note");
        var outside = random.nextLong(500, 4000);
        var inside = random.nextLong(300, 4000);
        draft.add("申請_開庁時間外", outside, "件", "");
        draft.add("申請_開庁時間内", inside, "件", "");
        draft.add("申請_合計", outside + inside, "件", "");
        draft.add("申請_開庁時間外割合", percent(outside, outside + inside, RoundingMode.HALF_UP), "%", "");
        return draft;
    }

    /** A table of no known kind, whose rules show in its rows. */
    Draft unknownKind() {
        var draft = new Draft("窓口別の受付.csv", "窓口,来庁,郵送,受付計,オンライン,オンライン率(%)");
        for (int i = 1; i <= 2 * DEPARTMENTS; i++) {
            var visits = random.nextLong(100, 9000);
            var mail = random.nextLong(100, 9000);
            var online = random.nextLong(50, visits);
            draft.add(
                    "窓口" + i,
                    visits,
                    mail,
                    visits + mail,
                    online,
                    percent(online, visits + mail, RoundingMode.HALF_UP));
        }
        return draft;
    }

    Draft events() {
        var draft = new Draft("events.csv", "name,participants");
        for (int i = 1; i <= DEPARTMENTS; i++) {
            var pupils = random.nextInt(3, 40);
            var others = random.nextInt(3, 40);
            draft.add("催し" + i, "%d名(小学生%d名、中学生%d名)".formatted(pupils + others, pupils, others));
        }
        return draft;
    }
}
