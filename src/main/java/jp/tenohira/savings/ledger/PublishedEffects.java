package jp.tenohira.savings.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureKind;
import jp.tenohira.savings.MeasureStatus;
import jp.tenohira.savings.formulas.EffortFormula;
import jp.tenohira.savings.formulas.Figured;
import jp.tenohira.savings.formulas.FormulaRefused;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.TableReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a published table of measures: department, kind, measure, jobs, formula, stated_minutes, stated_hours. */
@Component
class PublishedEffects {

    private static final List<String> COLUMNS =
            List.of("department", "kind", "measure", "jobs", "formula", "stated_minutes", "stated_hours");

    private static final Text A_DEPARTMENT = Text.of("組織に登録された部局の名前", "the name of a department of the organisation");
    private static final Text A_KIND = Text.of("rpaまたはother", "rpa or other");
    private static final Text A_COUNT = Text.of("0以上の整数または空欄", "a whole number from 0, or nothing");
    private static final Text HOURS = Text.of("時間数(1334、22.5など)", "hours such as 1334 or 22.5");
    private static final Text A_NAME = Text.of("300文字以内の取組の名前", "the name of a measure, at most 300 characters");

    private final Organisation organisation;

    PublishedEffects(Organisation organisation) {
        this.organisation = organisation;
    }

    Outcome<List<Measure.Content>, List<TableProblem>> read(Sheet sheet, int fiscalYear, String source) {
        var reading = new TableReading(sheet);
        var columns = COLUMNS.stream().collect(Collectors.toMap(name -> name, reading::needed));
        var contents = new ArrayList<Measure.Content>();
        if (!reading.wrong()) {
            var departments = organisation.departments();
            for (int row = 0; row < reading.rows(); row++) {
                new Row(reading, columns, row, departments)
                        .content(fiscalYear, source)
                        .ifPresent(contents::add);
            }
        }
        return reading.outcome(contents);
    }

    /** One row being read; problems are gathered, so that all of them can be mended at once. */
    private record Row(TableReading reading, Map<String, Integer> columns, int row, List<Department> departments) {

        private int column(String name) {
            return columns.getOrDefault(name, -1);
        }

        private String text(String column) {
            return reading.text(row, column(column));
        }

        private void problem(String column, Text expected) {
            reading.problem(row, column(column), expected);
        }

        Optional<Measure.Content> content(int fiscalYear, String source) {
            var department = departments.stream()
                    .filter(d -> d.name().in(Lang.JA).equals(text("department")))
                    .map(Department::code)
                    .findFirst();
            if (department.isEmpty()) {
                problem("department", A_DEPARTMENT);
            }
            var name = text("measure");
            if (name.isEmpty() || name.length() > 300) {
                problem("measure", A_NAME);
            }
            var kind = kind(name);
            var jobs = jobs();
            var hours = hours();
            checkFormula(hours);
            return department.map(code -> new Measure.Content(
                    fiscalYear,
                    code,
                    null,
                    kind,
                    name,
                    MeasureStatus.RUNNING,
                    null,
                    jobs,
                    text("formula"),
                    hours,
                    "",
                    "",
                    source));
        }

        private MeasureKind kind(String name) {
            return switch (text("kind")) {
                case "rpa" -> MeasureKind.RPA;
                case "other" -> MeasureKind.suggestedBy(name);
                default -> {
                    problem("kind", A_KIND);
                    yield MeasureKind.OTHER;
                }
            };
        }

        private @Nullable Integer jobs() {
            var text = text("jobs");
            if (text.matches("[0-9]{1,6}")) {
                return Integer.valueOf(text);
            }
            if (!text.isEmpty()) {
                problem("jobs", A_COUNT);
            }
            return null;
        }

        private @Nullable BigDecimal hours() {
            var text = text("stated_hours");
            if (text.matches("[0-9]{1,8}(\\.[0-9]{1,2})?")) {
                return new BigDecimal(text);
            }
            problem("stated_hours", HOURS);
            return null;
        }

        private void checkFormula(@Nullable BigDecimal hours) {
            var written = text("formula");
            if (written.isEmpty()) {
                return;
            }
            switch (EffortFormula.read(written)) {
                case Outcome.Refused<EffortFormula, FormulaRefused>(var why) ->
                    problem(
                            "formula",
                            Text.of(
                                    "式(%s %s)"
                                            .formatted(
                                                    why.marked(), why.sentence().in(Lang.JA)),
                                    "a formula (%s %s)"
                                            .formatted(
                                                    why.marked(), why.sentence().in(Lang.EN))));
                case Outcome.Accepted<EffortFormula, FormulaRefused>(var formula) -> {
                    var exact = formula.hours(Figured.NONE);
                    if (hours != null
                            && exact.isPresent()
                            && RoundingRule.explaining(exact.get(), hours).isEmpty()) {
                        var right = exact.get().rounded(hours.scale()).toPlainString();
                        problem(
                                "stated_hours",
                                Text.of(
                                        "式の結果(%s時間)".formatted(right),
                                        "what the formula gives (%s h)".formatted(right)));
                    }
                }
            }
        }
    }
}
