package jp.tenohira.standards.web.hearing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.standards.HearingQuestion;
import jp.tenohira.standards.Hearings;
import jp.tenohira.standards.web.StandardsDesk;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;

/** The questions of a hearing as fields, and the answers that were typed. */
record HearingForm(String by, Map<HearingQuestion, String> answers) {

    static HearingForm of(Map<String, String> asked) {
        var answers = new EnumMap<HearingQuestion, String>(HearingQuestion.class);
        for (var question : HearingQuestion.values()) {
            answers.put(question, asked.getOrDefault(question.code(), "").strip());
        }
        return new HearingForm(asked.getOrDefault("by", "").strip(), answers);
    }

    List<Field> fields(StandardsDesk desk, Lang lang, Map<String, String> problems) {
        var fields = new ArrayList<Field>();
        for (var question : HearingQuestion.values()) {
            fields.add(new TextField(
                    question.code(),
                    question.code(),
                    question.label().in(lang),
                    null,
                    problems.get(question.code()),
                    false,
                    TextField.Kind.LONG,
                    answers.getOrDefault(question, ""),
                    "off",
                    null,
                    Hearings.LONGEST_ANSWER));
        }
        fields.add(desk.field(lang, "by", TextField.Kind.TEXT, by, problems, true, Hearings.LONGEST_NAME));
        return fields;
    }
}
