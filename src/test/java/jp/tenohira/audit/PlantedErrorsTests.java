package jp.tenohira.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import jp.tenohira.audit.CleanTables.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mistakes planted in clean tables: each must be found in its cell, and no other cell may be accused. */
class PlantedErrorsTests {

    private static final int EACH = 200;

    /** What was planted where. */
    private record Planted(List<Draft> tables, Draft in, int row, String column) {}

    enum Mistake {
        TOTAL((tables, random) -> number(tables.coverage(), random.nextInt(2), pick(random, COUNTS), random)),
        COUNT_OF_A_DEPARTMENT((tables, random) ->
                number(tables.coverage(), 3 + 3 * random.nextInt(8) + random.nextInt(2), pick(random, COUNTS), random)),
        DIFFERENCE(
                (tables, random) -> number(tables.coverage(), 2 + 3 * random.nextInt(9), pick(random, COUNTS), random)),
        RATE((tables, random) ->
                rate(tables.coverage(), 3 * random.nextInt(9) + random.nextInt(2), pick(random, RATES), random)),
        DIFFERENCE_OF_RATES(
                (tables, random) -> rate(tables.coverage(), 2 + 3 * random.nextInt(9), pick(random, RATES), random)),
        SHEETS_TOTAL((tables, random) -> number(
                tables.printing(),
                8,
                pick(random, List.of("sheets_2022_10_to_2023_03", "sheets_2023_04_to_2023_12")),
                random)),
        SHEETS_PER_HEAD_DIFFERENCE(
                (tables, random) -> number(tables.printing(), random.nextInt(9), "difference", random)),
        SHEETS_CHANGE((tables, random) -> rate(tables.printing(), random.nextInt(9), "change_percent", random)),
        SALES((tables, random) -> number(tables.cashless(), random.nextInt(16), "sales_yen", random)),
        CASHLESS_SALES((tables, random) -> number(tables.cashless(), random.nextInt(16), "cashless_yen", random)),
        CASHLESS_RATE((tables, random) -> rate(tables.cashless(), random.nextInt(16), "cashless_rate_percent", random)),
        BUDGET_TOTAL((tables, random) -> number(tables.budget(), 3, "fiscal_year_2024_thousand_yen", random)),
        BUDGET_DIFFERENCE(
                (tables, random) -> number(tables.budget(), random.nextInt(4), "difference_thousand_yen", random)),
        BUDGET_CHANGE((tables, random) -> rate(tables.budget(), random.nextInt(4), "change_percent", random)),
        MINUTES((tables, random) -> effects(tables, "stated_minutes", random)),
        HOURS((tables, random) -> effects(tables, "stated_hours", random)),
        FORMULA((tables, random) -> {
            var drafts = tables.effects();
            var row = 4 * random.nextInt(8) + random.nextInt(3);
            var text = drafts.getFirst().at(row, "formula");
            drafts.getFirst().put(row, "formula", text.replaceFirst("(日|回)$", "$1×2人"));
            return new Planted(drafts, drafts.getFirst(), row, "formula");
        }),
        DEPARTMENT_TOTAL((tables, random) -> {
            var drafts = tables.effects();
            var planted = number(drafts.getLast(), random.nextInt(8), "stated_total_hours", random);
            return new Planted(drafts, planted.in(), planted.row(), planted.column());
        }),
        STATED_TOTAL((tables, random) -> number(tables.statedFigures(), 2, "value", random)),
        STATED_SHARE((tables, random) -> rate(tables.statedFigures(), 3, "value", random)),
        SUM_OF_AN_UNKNOWN_TABLE((tables, random) -> number(tables.unknownKind(), random.nextInt(16), "受付計", random)),
        RATE_OF_AN_UNKNOWN_TABLE(
                (tables, random) -> rate(tables.unknownKind(), random.nextInt(16), "オンライン率(%)", random)),
        COUNT_IN_A_TEXT((tables, random) -> {
            var draft = tables.events();
            var row = random.nextInt(8);
            var text = draft.at(row, "participants");
            draft.put(row, "participants", (random.nextInt(100, 200)) + text.replaceFirst("^[0-9]+", ""));
            return new Planted(List.of(draft), draft, row, "participants");
        });

        private final BiFunction<CleanTables, Random, Planted> plant;

        Mistake(BiFunction<CleanTables, Random, Planted> plant) {
            this.plant = plant;
        }
    }

    private static final List<String> COUNTS =
            List.of("procedures", "online_procedures", "annual_applications", "covered_applications");

    private static final List<String> RATES = List.of("online_rate_percent", "coverage_rate_percent");

    @ParameterizedTest
    @EnumSource
    void isFoundInItsCellAndNobodyElseIsAccused(Mistake mistake) {
        for (int seed = 1; seed <= EACH; seed++) {
            var random = new Random(seed);
            var planted = mistake.plant.apply(new CleanTables(random), random);
            var wrong = wrong(planted.tables());

            assertThat(wrong)
                    .as(
                            "%s %d: %s of row %d in %s",
                            mistake, seed, planted.column(), planted.row() + 1, planted.in().rows)
                    .extracting(finding -> finding.table() + ":" + finding.rowIndex() + ":" + finding.column())
                    .containsExactly(planted.in().name + ":" + planted.row() + ":" + planted.column());
        }
    }

    @Test
    void mixedSignsAreAMatterOfStyle() {
        for (int seed = 1; seed <= EACH; seed++) {
            var random = new Random(seed);
            var draft = new CleanTables(random).coverage();
            var negative = new ArrayList<Integer>();
            for (int row = 0; row < draft.rows.size(); row++) {
                if (draft.at(row, "annual_applications").startsWith("-")) {
                    negative.add(row);
                }
            }
            if (negative.isEmpty()) {
                continue;
            }
            int row = negative.get(random.nextInt(negative.size()));
            draft.put(
                    row,
                    "annual_applications",
                    draft.at(row, "annual_applications").replace('-', '△'));

            var findings = Audit.of(List.of(draft.sheet())).stream()
                    .filter(finding -> finding.verdict() == Verdict.STYLE)
                    .toList();
            assertThat(findings).as("%d", seed).hasSize(1);
            assertThat(findings.getFirst().rowIndex()).isEqualTo(row);
            assertThat(findings.getFirst().computed()).startsWith("-");
            assertThat(wrong(List.of(draft))).isEmpty();
        }
    }

    @Test
    void cleanTablesAreNeverAccused() {
        for (int seed = 1; seed <= 2 * EACH; seed++) {
            var tables = new CleanTables(new Random(seed));
            var drafts = new ArrayList<>(List.of(
                    tables.coverage(),
                    tables.printing(),
                    tables.cashless(),
                    tables.budget(),
                    tables.statedFigures(),
                    tables.unknownKind(),
                    tables.events()));
            drafts.addAll(tables.effects());

            assertThat(wrong(drafts)).as("%d", seed).isEmpty();
        }
    }

    @Test
    void severalMistakesInOneTableAreToldApart() {
        for (int seed = 1; seed <= EACH; seed++) {
            var random = new Random(seed);
            var draft = new CleanTables(random).coverage();
            number(draft, 0, "procedures", random);
            number(draft, 4, "annual_applications", random);
            rate(draft, 9, "coverage_rate_percent", random);
            number(draft, 14, "covered_applications", random);

            assertThat(wrong(List.of(draft)))
                    .as("%d", seed)
                    .extracting(finding -> finding.rowIndex() + ":" + finding.column())
                    .containsExactly(
                            "0:procedures",
                            "4:annual_applications",
                            "9:coverage_rate_percent",
                            "14:covered_applications");
        }
    }

    @Test
    void totalsThatIncludeRowsNotShownAreNotAccused() {
        for (int seed = 1; seed <= EACH; seed++) {
            var draft = new CleanTables(new Random(seed)).coverage();
            draft.rows.subList(6, 9).clear();

            assertThat(wrong(List.of(draft))).as("%d", seed).isEmpty();
        }
    }

    private static List<Finding> wrong(List<Draft> tables) {
        return Audit.of(tables.stream().map(Draft::sheet).toList()).stream()
                .filter(finding -> finding.verdict() == Verdict.WRONG)
                .toList();
    }

    private static Planted effects(CleanTables tables, String column, Random random) {
        var drafts = tables.effects();
        var planted = number(drafts.getFirst(), 4 * random.nextInt(8) + random.nextInt(3), column, random);
        return new Planted(drafts, planted.in(), planted.row(), planted.column());
    }

    /** As mistakes happen: two digits change places, one is lost or doubled, or the number is somewhat off. */
    private static Planted number(Draft draft, int row, String column, Random random) {
        var text = draft.at(row, column);
        var old = new BigDecimal(text);
        var wrong = old;
        while (near(wrong, old)) {
            var at = random.nextInt(text.length());
            var digits = new StringBuilder(text);
            wrong = switch (random.nextInt(3)) {
                case 0 ->
                    new BigDecimal(digits.insert(at, text.startsWith("-") && at == 0 ? "" : "7")
                            .toString());
                case 1 -> old.negate().subtract(BigDecimal.TEN).abs().add(old.abs());
                default ->
                    old.multiply(new BigDecimal("1.31"))
                            .setScale(old.scale(), java.math.RoundingMode.HALF_UP)
                            .add(BigDecimal.TEN);
            };
        }
        draft.put(row, column, wrong.toPlainString());
        return new Planted(List.of(draft), draft, row, column);
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(BigDecimal.valueOf(9)) < 0
                || a.subtract(b).abs().multiply(BigDecimal.valueOf(50)).compareTo(b.abs()) < 0;
    }

    private static Planted rate(Draft draft, int row, String column, Random random) {
        var wrong = new BigDecimal(draft.at(row, column));
        // More than the rounded sheets per head can explain.
        var explained = wrong.abs().multiply(new BigDecimal("0.02")).setScale(1, java.math.RoundingMode.UP);
        var off = BigDecimal.valueOf(random.nextInt(8, 400), 1).add(explained);
        draft.put(row, column, (random.nextBoolean() ? wrong.add(off) : wrong.subtract(off)).toPlainString());
        return new Planted(List.of(draft), draft, row, column);
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
