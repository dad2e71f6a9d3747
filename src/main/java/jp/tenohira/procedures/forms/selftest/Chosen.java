package jp.tenohira.procedures.forms.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;

/** The options that answers choose, as {@code question=value}. */
final class Chosen {

    private Chosen() {}

    static List<String> of(Form form, Answers answers) {
        var chosen = new ArrayList<String>();
        for (var page : form.definition().pages()) {
            for (var question : page.questions()) {
                var kind = question.type().name();
                if (kind.equals("choice") || kind.equals("yesNo")) {
                    page.group()
                            .map(group -> answers.values().get(group) instanceof List<?> items ? items : List.of())
                            .orElse(List.of(answers.values()))
                            .forEach(item -> {
                                if (item instanceof Map<?, ?> map && map.get(question.id()) instanceof Object value) {
                                    chosen.add(question.id() + "=" + value);
                                }
                            });
                }
            }
        }
        return chosen;
    }
}
