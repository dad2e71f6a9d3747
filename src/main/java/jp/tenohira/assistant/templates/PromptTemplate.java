package jp.tenohira.assistant.templates;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * A prompt in which variables stand as {@code {{name}}}.
 *
 * @param key the id, or for a shipped one the code of its purpose
 */
public record PromptTemplate(String key, Purpose purpose, Text title, Text text, List<Variable> variables) {

    public PromptTemplate {
        variables = List.copyOf(variables);
    }

    /** @param example shown as a hint */
    public record Variable(String name, Text label, Text example) {}

    /** Those of the wording in a language. */
    public List<Variable> variables(Lang lang) {
        var own = text.in(lang);
        return variables.stream()
                .filter(variable -> own.contains("{{" + variable.name() + "}}"))
                .toList();
    }

    /** The prompt with the names of its variables in their places. */
    public String outline(Lang lang) {
        return filled(
                lang,
                variables.stream()
                        .collect(Collectors.toMap(
                                Variable::name,
                                variable -> "［" + variable.label().in(lang) + "］")));
    }

    public String filled(Lang lang, Map<String, String> values) {
        var filled = text.in(lang);
        for (var variable : variables) {
            filled = filled.replace(
                    "{{" + variable.name() + "}}",
                    values.getOrDefault(variable.name(), "").strip());
        }
        return filled;
    }
}
