package jp.tenohira.procedures.forms.selftest;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.readability.ReadabilityCheck;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries a form out. The answers are generated from the question types' samples by a fixed seed, so that the same form
 * gives the same report.
 */
public final class FormSelfTest {

    private FormSelfTest() {}

    /**
     * @param findings what is wrong or idle
     * @param languages how far the texts are worded in each language
     * @param witnesses complete answers the form accepts; together they choose every option that can be chosen
     */
    public record Report(List<Finding> findings, List<Answers> witnesses, List<LanguageCoverage> languages) {
        public Report {
            findings = List.copyOf(findings);
            witnesses = List.copyOf(witnesses);
            languages = List.copyOf(languages);
        }
    }

    public static Report of(Form form) {
        var trial = new Trial(form);
        trial.run();
        var findings = new ArrayList<>(trial.findings());
        var definition = JsonMapper.shared().readTree(form.definitionJson());
        LanguageCoverage.walk(definition, "", (place, text) -> judge(place, text, findings));
        return new Report(findings, trial.witnesses(), LanguageCoverage.of(definition));
    }

    private static void judge(String place, Text text, List<Finding> findings) {
        for (var lang : Lang.OF_STAFF) {
            if (!text.has(lang)) {
                findings.add(new Finding.MissingText(place, lang.code()));
            }
        }
        if (text.has(Lang.JA_EASY) && LanguageCoverage.ofResidents(place)) {
            ReadabilityCheck.of(text.in(Lang.JA_EASY))
                    .forEach(remark -> findings.add(new Finding.HardToRead(place + "." + Lang.JA_EASY.code(), remark)));
        }
    }
}
