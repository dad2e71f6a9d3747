package jp.tenohira.applications.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.procedures.forms.ShownSection;

/** What changed between two submissions of a case, answer by answer, in the words a clerk reads. */
final class AnswersDiff {

    private AnswersDiff() {}

    /**
     * @param where the child or other item the answer belongs to; empty outside groups
     * @param before empty when there was no answer
     * @param after empty when there is none any more
     */
    record Change(String path, String where, String label, String before, String after) {}

    static List<Change> between(List<ShownSection> before, List<ShownSection> after) {
        var old = answers(before);
        var now = answers(after);
        var changes = new ArrayList<Change>();
        now.forEach((path, answer) -> {
            var was = old.get(path);
            if (was == null || !was.text().equals(answer.text())) {
                changes.add(
                        new Change(path, answer.where(), answer.label(), was == null ? "" : was.text(), answer.text()));
            }
        });
        old.forEach((path, answer) -> {
            if (!now.containsKey(path)) {
                changes.add(new Change(path, answer.where(), answer.label(), answer.text(), ""));
            }
        });
        return changes;
    }

    private record Answer(String where, String label, String text) {}

    private static Map<String, Answer> answers(List<ShownSection> sections) {
        var answers = new LinkedHashMap<String, Answer>();
        for (var section : sections) {
            for (var row : section.lines()) {
                if (row.answered()) {
                    answers.put(
                            row.path().toString(), new Answer(section.caption().orElse(""), row.label(), written(row)));
                }
            }
        }
        return answers;
    }

    /** Two files of the same name are still two files. */
    private static String written(ShownSection.Line row) {
        if (row.files().isEmpty()) {
            return row.text();
        }
        return row.files().stream()
                .map(file -> file.name() + " (" + file.size() + " B, " + file.file() + ")")
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
