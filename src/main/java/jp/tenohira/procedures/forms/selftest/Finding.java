package jp.tenohira.procedures.forms.selftest;

import java.util.List;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.readability.Remark;

/** Something that trying a form out brought to light. */
public sealed interface Finding {

    /** Where in the definition, such as {@code reasonText} or {@code checks: grade}. */
    String place();

    /** What it means, for those who write the form. */
    Text said();

    /** No answers lead to the question. */
    record Unreachable(String place, String condition) implements Finding {
        @Override
        public Text said() {
            return Text.of(
                    "どのように回答しても、この質問は表示されません(条件:" + condition + ")。",
                    "No answers lead to this question (its condition: " + condition + ").");
        }
    }

    /** A condition that every answer fulfils; it says nothing. */
    record AlwaysAsked(String place, String condition) implements Finding {
        @Override
        public Text said() {
            return Text.of(
                    "条件(" + condition + ")が常に成り立ちます。条件をなくすか、見直してください。",
                    "The condition (" + condition + ") always holds. Take it away or mend it.");
        }
    }

    /** @param rejects whether the rule refuses every answer, or none */
    record IdleRule(String place, String rule, boolean rejects, String witness) implements Finding {
        @Override
        public Text said() {
            return rejects
                    ? Text.of(
                            "確認(" + rule + ")は、どの回答も受け付けません。例:" + witness,
                            "The rule (" + rule + ") refuses every answer, such as " + witness)
                    : Text.of(
                            "確認(" + rule + ")は、どの回答も受け付けます。例:" + witness,
                            "The rule (" + rule + ") lets every answer pass, such as " + witness);
        }
    }

    /** A value that may be chosen, but with which the form can never be completed. */
    record DeadEnd(String place, String value, List<String> errors, String witness) implements Finding {
        public DeadEnd {
            errors = List.copyOf(errors);
        }

        @Override
        public Text said() {
            return Text.of(
                    "「" + value + "」を選ぶと、申請を完了できません(" + String.join(" ", errors) + ")。例:" + witness,
                    "With \"" + value + "\" the form cannot be completed, such as " + witness);
        }
    }

    /** @param always whether the staff's check finds something in every application, or in none */
    record IdleCheck(String place, boolean always, String witness) implements Finding {
        @Override
        public Text said() {
            return always
                    ? Text.of(
                            "この検査は、どの申請にも指摘を出します。例:" + witness,
                            "This check finds something in every application, such as " + witness)
                    : Text.of(
                            "この検査は、どの申請にも指摘を出しません。例:" + witness,
                            "This check finds nothing in any application, such as " + witness);
        }
    }

    /** A text that is there in Japanese only. */
    record MissingText(String place, String language) implements Finding {
        @Override
        public Text said() {
            return Text.of("「" + language + "」の文がありません。", "The text in \"" + language + "\" is missing.");
        }
    }

    /** A text in やさしい日本語 that is not easy; it says what to write instead. */
    record HardToRead(String place, Remark remark) implements Finding {
        @Override
        public Text said() {
            return Text.of("「%s」: %s", "“%s”: %s").formatted(remark.words(), remark.proposal());
        }
    }
}
