package jp.tenohira.assistant.web.marks;

import jp.tenohira.assistant.outputs.OutputChecks;
import jp.tenohira.assistant.outputs.OutputChecks.Kind;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.ui.Frame;
import org.springframework.stereotype.Component;

/** Says on a text that leaves the desk that it was generated, until a person noted that they checked this very text. */
@Component
public class GeneratedMark {

    private final OutputChecks checks;

    GeneratedMark(OutputChecks checks) {
        this.checks = checks;
    }

    /** The text under its mark. */
    public String on(Frame frame, String text) {
        return checks.latest(Kind.TRUTH, text)
                        .map(check -> frame.t(
                                "assistant.evidence.checked",
                                check.personName(),
                                JapaneseDates.date(
                                        check.at().atZone(JapaneseDates.JST).toLocalDate(), frame.lang())))
                        .orElseGet(() -> frame.t("assistant.evidence.generated"))
                + "\n\n" + text;
    }
}
