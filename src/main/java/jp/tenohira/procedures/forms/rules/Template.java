package jp.tenohira.procedures.forms.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.QuestionType;

/** A text with places for values, {@code 「{child.childName.family}さんは…」}, compiled. */
public final class Template {

    private final Map<Lang, List<Part>> parts;

    Template(Map<Lang, List<Part>> parts) {
        this.parts = parts;
    }

    sealed interface Part {
        record Words(String words) implements Part {}

        /** @param asked the question whose answer it is */
        record Value(Expression expression, Optional<QuestionType> asked) implements Part {}
    }

    /** The text with its values as its reader reads them. */
    public Text fill(Scope scope) {
        var filled = new EnumMap<Lang, String>(Lang.class);
        parts.forEach((lang, list) -> {
            var text = new StringBuilder();
            for (int i = 0; i < list.size(); i++) {
                text.append(
                        switch (list.get(i)) {
                            case Part.Words(var words) -> words;
                            case Part.Value(var expression, var asked) -> {
                                var after = i + 1 < list.size() && list.get(i + 1) instanceof Part.Words(var words)
                                        ? words
                                        : "";
                                yield expression
                                        .value(scope)
                                        .map(value -> Values.said(value, asked, after, lang))
                                        .orElse("");
                            }
                        });
            }
            filled.put(lang, text.toString());
        });
        return new Text(filled);
    }
}
