package jp.tenohira.standards.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.standards.Assessment;
import jp.tenohira.standards.Assessment.Criterion;
import jp.tenohira.standards.Scenario;

/** What was typed of the assessment. The matrix is one criterion a line: name, weight and four points, set apart by commas or tabs. */
record AssessmentForm(Map<String, String> typed) {

    private static final int COLUMNS = 2 + Scenario.values().length;

    static AssessmentForm of(Map<String, String> asked) {
        return new AssessmentForm(Map.copyOf(asked));
    }

    static AssessmentForm of(Assessment assessment) {
        var typed = new HashMap<String, String>();
        typed.put("version", Integer.toString(assessment.version()));
        typed.put("years", Integer.toString(assessment.years()));
        var cap = assessment.subsidyCap();
        typed.put("subsidyCap", cap == null ? "" : cap.toString());
        typed.put(
                "matrix",
                assessment.criteria().stream().map(AssessmentForm::line).collect(Collectors.joining("\n")));
        typed.put("basis", assessment.assumed() ? "assumed" : "decided");
        return new AssessmentForm(typed);
    }

    private static String line(Criterion criterion) {
        return criterion.name().replace(',', '、') + "," + criterion.weight() + ","
                + criterion.points().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    int version() {
        return value("version").matches("[0-9]{1,6}") ? Integer.parseInt(value("version")) : -1;
    }

    List<String> unreadable() {
        var wrong = new ArrayList<String>();
        if (!value("years").matches("[0-9]{1,2}")) {
            wrong.add("years");
        }
        if (!value("subsidyCap").isEmpty() && SystemForm.yen(value("subsidyCap")) == null) {
            wrong.add("subsidyCap");
        }
        if (criteria().isEmpty()) {
            wrong.add("matrix");
        }
        return wrong;
    }

    /** Empty when a line is no criterion. */
    private Optional<List<Criterion>> criteria() {
        var criteria = new ArrayList<Criterion>();
        for (var line : value("matrix").lines().filter(l -> !l.isBlank()).toList()) {
            var cells =
                    Arrays.stream(line.split("[\t,，]", -1)).map(String::strip).toList();
            var numbers = cells.stream()
                    .skip(1)
                    .map(cell -> Normalizer.normalize(cell, Normalizer.Form.NFKC))
                    .toList();
            if (cells.size() != COLUMNS || !numbers.stream().allMatch(number -> number.matches("[0-9]{1,3}"))) {
                return Optional.empty();
            }
            criteria.add(new Criterion(
                    cells.getFirst(),
                    Integer.parseInt(numbers.getFirst()),
                    numbers.stream().skip(1).map(Integer::valueOf).toList()));
        }
        return Optional.of(criteria);
    }

    Assessment assessment() {
        return new Assessment(
                version(),
                Integer.parseInt(value("years")),
                SystemForm.yen(value("subsidyCap")),
                criteria().orElse(List.of()),
                !value("basis").equals("decided"));
    }
}
