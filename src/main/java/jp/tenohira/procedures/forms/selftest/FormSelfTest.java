package jp.tenohira.procedures.forms.selftest;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries a form out. The answers are generated from the question types' samples by a fixed seed, so that the same form
 * gives the same report.
 */
public final class FormSelfTest {

    private FormSelfTest() {}

    /**
     * @param findings what is wrong or idle
     * @param witnesses complete answers the form accepts; together they choose every option that can be chosen
     */
    public record Report(List<Finding> findings, List<Answers> witnesses) {
        public Report {
            findings = List.copyOf(findings);
            witnesses = List.copyOf(witnesses);
        }
    }

    public static Report of(Form form) {
        var trial = new Trial(form);
        trial.run();
        var findings = new ArrayList<>(trial.findings());
        missing(JsonMapper.shared().readTree(form.definitionJson()), "", findings);
        return new Report(findings, trial.witnesses());
    }

    private static void missing(JsonNode node, String place, List<Finding> findings) {
        if (node.isObject() && node.has(Lang.JA.code())) {
            for (var lang : Lang.OF_STAFF) {
                if (!node.has(lang.code())) {
                    findings.add(new Finding.MissingText(place, lang.code()));
                }
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(entry -> missing(
                            entry.getValue(),
                            place.isEmpty() ? entry.getKey() : place + "." + entry.getKey(),
                            findings));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                missing(node.get(i), place + "[" + i + "]", findings);
            }
        }
    }
}
