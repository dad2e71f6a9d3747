package jp.tenohira.procedures.forms.definition;

import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * One thing wrong with a definition.
 *
 * @param place where, such as {@code pages[2].questions[0].type}
 * @param value what stands there, shortened; empty when nothing does
 * @param said what is wrong and what should stand there, for the people who write forms
 * @param mark the place in the expression, where an expression is wrong
 * @param spot the place in the file, where it is known
 */
public record DefinitionProblem(String place, String value, Text said, Optional<Mark> mark, Optional<Spot> spot) {

    private static final int SHOWN = 120;

    public DefinitionProblem {
        value = value.codePointCount(0, value.length()) > SHOWN
                ? value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…"
                : value;
    }

    public static DefinitionProblem of(String place, String value, Text said) {
        return new DefinitionProblem(place, value, said, Optional.empty(), Optional.empty());
    }

    public static DefinitionProblem marked(String place, Mark mark, Text said) {
        return new DefinitionProblem(place, mark.text(), said, Optional.of(mark), Optional.empty());
    }

    public DefinitionProblem at(Spot where) {
        return new DefinitionProblem(place, value, said, mark, Optional.of(where));
    }

    /** What should stand there, in English: for consoles and logs. */
    public String expected() {
        return said.in(Lang.EN);
    }

    /** Everything there is to say in one language, with the marked line of the expression below it. */
    public String in(Lang lang) {
        var where = spot.map(at -> lang == Lang.JA
                        ? at.line() + "行目 " + at.column() + "文字目 "
                        : "line " + at.line() + ", column " + at.column() + ", ")
                .orElse("");
        var shown = mark.isPresent() || value.isEmpty() ? "" : ": \"" + value + "\"";
        return where + place + shown + ": " + said.in(lang)
                + mark.map(at -> "\n" + at.shown().indent(4).stripTrailing()).orElse("");
    }

    @Override
    public String toString() {
        return in(Lang.EN);
    }
}
