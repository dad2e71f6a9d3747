package jp.tenohira.procedures.forms.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** A text with places for values, {@code 「{child.childName.family}さんは…」}, compiled. */
public final class Template {

    private final Map<Lang, List<Part>> parts;

    Template(Map<Lang, List<Part>> parts) {
        this.parts = parts;
    }

    sealed interface Part {
        record Words(String words) implements Part {}

        record Value(Expression expression) implements Part {}
    }

    public Text fill(Scope scope) {
        var filled = new EnumMap<Lang, String>(Lang.class);
        parts.forEach((lang, list) -> {
            var text = new StringBuilder();
            for (var part : list) {
                text.append(
                        switch (part) {
                            case Part.Words(var words) -> words;
                            case Part.Value(var expression) -> expression.text(scope);
                        });
            }
            filled.put(lang, text.toString());
        });
        return new Text(filled);
    }
}
