package jp.tenohira.procedures.forms.types.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import jp.tenohira.core.Text;

/**
 * The parts an answer is made of, in the order of the page.
 *
 * @param type what rules see of an answer
 * @param labels the parts by name, in the words of an error message
 * @param open the parts that may be left out
 */
public record TextParts(CelType type, ImmutableMap<String, Text> labels, ImmutableSet<String> open) {

    /** Parts that are all needed. */
    public static TextParts of(String typeName, ImmutableMap<String, Text> labels) {
        return of(typeName, labels, ImmutableSet.of());
    }

    public static TextParts of(String typeName, ImmutableMap<String, Text> labels, ImmutableSet<String> open) {
        return new TextParts(Structs.ofTexts(typeName, labels.keySet()), labels, open);
    }

    public ImmutableSet<String> names() {
        return labels.keySet();
    }
}
