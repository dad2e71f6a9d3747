package jp.tenohira.savings.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.savings.ImportProblem;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureKind;
import jp.tenohira.savings.MeasureStatus;
import jp.tenohira.savings.formulas.EffortFormula;
import jp.tenohira.savings.formulas.Figured;
import jp.tenohira.savings.formulas.FormulaRefused;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
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
    private static final int MOST_ROWS = 5000;

    private final Organisation organisation;

    PublishedEffects(Organisation organisation) {
        this.organisation = organisation;
    }

    Outcome<List<Measure.Content>, List<ImportProblem>> read(String file, String csv, int fiscalYear, String source) {
        var reading = new Reading(file, fiscalYear, source, organisation.departments());
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))) {
            var missing = COLUMNS.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                reading.problem(1, String.join(", ", missing), "", Text.of("この名前の列", "a column of this name"));
                return Outcome.refused(reading.problems);
            }
            var contents = new ArrayList<Measure.Content>();
            for (var row : parser) {
                if (contents.size() >= MOST_ROWS || !row.isConsistent()) {
                    reading.problem(
                            row.getRecordNumber() + 1, "", "", Text.of("見出しと同じ数の列", "as many cells as the header"));
                    return Outcome.refused(reading.problems);
                }
                reading.content(row).ifPresent(contents::add);
            }
            return reading.problems.isEmpty() ? Outcome.accepted(contents) : Outcome.refused(reading.problems);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            reading.problem(1, "", "", Text.of("見出しのあるCSV", "CSV with a header"));
            return Outcome.refused(reading.problems);
        }
    }

    /** One table being read; problems are collected, so that all of them can be mended at once. */
    private static final class Reading {

        private final String file;
        private final int fiscalYear;
        private final String source;
        private final List<Department> departments;
        private final List<ImportProblem> problems = new ArrayList<>();

        Reading(String file, int fiscalYear, String source, List<Department> departments) {
            this.file = file;
            this.fiscalYear = fiscalYear;
            this.source = source;
            this.departments = departments;
        }

        void problem(long line, String column, String value, Text expected) {
            problems.add(new ImportProblem(file, line, column, value, expected));
        }

        private void problem(CSVRecord row, String column, Text expected) {
            problem(row.getRecordNumber() + 1, column, row.get(column), expected);
        }

        Optional<Measure.Content> content(CSVRecord row) {
            var before = problems.size();
            var department = departments.stream()
                    .filter(d ->
                            d.name().in(Lang.JA).equals(row.get("department").strip()))
                    .map(Department::code)
                    .findFirst()
                    .orElse("");
            if (department.isEmpty()) {
                problem(row, "department", A_DEPARTMENT);
            }
            var name = row.get("measure").strip();
            if (name.isEmpty() || name.length() > 300) {
                problem(row, "measure", A_NAME);
            }
            var kind = kind(row, name);
            var jobs = jobs(row);
            var hours = hours(row);
            checkFormula(row, hours);
            return problems.size() > before
                    ? Optional.empty()
                    : Optional.of(new Measure.Content(
                            fiscalYear,
                            department,
                            null,
                            kind,
                            name,
                            MeasureStatus.RUNNING,
                            null,
                            jobs,
                            row.get("formula").strip(),
                            hours,
                            "",
                            "",
                            source));
        }

        private MeasureKind kind(CSVRecord row, String name) {
            return switch (row.get("kind").strip()) {
                case "rpa" -> MeasureKind.RPA;
                case "other" -> MeasureKind.suggestedBy(name);
                default -> {
                    problem(row, "kind", A_KIND);
                    yield MeasureKind.OTHER;
                }
            };
        }

        private @Nullable Integer jobs(CSVRecord row) {
            var text = row.get("jobs").strip();
            if (text.matches("[0-9]{1,6}")) {
                return Integer.valueOf(text);
            }
            if (!text.isEmpty()) {
                problem(row, "jobs", A_COUNT);
            }
            return null;
        }

        private @Nullable BigDecimal hours(CSVRecord row) {
            var text = row.get("stated_hours").strip();
            if (text.matches("[0-9]{1,8}(\\.[0-9]{1,2})?")) {
                return new BigDecimal(text);
            }
            problem(row, "stated_hours", HOURS);
            return null;
        }

        private void checkFormula(CSVRecord row, @Nullable BigDecimal hours) {
            var written = row.get("formula").strip();
            if (written.isEmpty()) {
                return;
            }
            switch (EffortFormula.read(written)) {
                case Outcome.Refused<EffortFormula, FormulaRefused>(var why) ->
                    problem(
                            row,
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
                                row,
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
