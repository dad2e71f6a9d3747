package jp.tenohira.standards.web.hearing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.TableReading;
import jp.tenohira.sheets.XlsxTable;
import jp.tenohira.standards.HearingQuestion;
import jp.tenohira.standards.Hearings;

/** A hearing as a workbook that a vendor fills in offline, and as it comes back. */
final class HearingSheet {

    private static final String QUESTION = "質問";
    private static final String ANSWER = "回答";

    private HearingSheet() {}

    static byte[] xlsx(Map<HearingQuestion, String> answers) {
        return XlsxTable.of(
                "ヒアリングシート",
                List.of(QUESTION, ANSWER),
                Arrays.stream(HearingQuestion.values())
                        .map(question -> List.of(question.label().in(Lang.JA), answers.getOrDefault(question, "")))
                        .toList());
    }

    static Outcome<Map<HearingQuestion, String>, List<TableProblem>> read(Sheet sheet) {
        var reading = new TableReading(sheet);
        var question = reading.needed(QUESTION, "question");
        var answer = reading.needed(ANSWER, "answer");
        var answers = new EnumMap<HearingQuestion, String>(HearingQuestion.class);
        for (int row = 0; row < reading.rows() && question >= 0 && answer >= 0; row++) {
            var asked = HearingQuestion.of(reading.text(row, question));
            if (asked.isEmpty()) {
                reading.problem(row, question, Text.of("ヒアリングシートの質問文", "a question of the hearing sheet"));
            } else if (answers.put(asked.get(), reading.text(row, answer)) != null) {
                reading.problem(row, question, Text.of("1度だけの質問", "each question once"));
            }
            if (reading.text(row, answer).length() > Hearings.LONGEST_ANSWER) {
                reading.problem(row, answer, Text.of("2000文字以内の回答", "an answer of at most 2000 characters"));
            }
        }
        return reading.outcome(answers);
    }
}
