package jp.tenohira.procedures.forms.definition;

/**
 * One thing wrong with a definition.
 *
 * @param place where, such as {@code pages[2].questions[0].type}
 * @param value what stands there, shortened; empty when nothing does
 * @param expected what should stand there
 */
public record DefinitionProblem(String place, String value, String expected) {

    private static final int SHOWN = 120;

    public DefinitionProblem {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    @Override
    public String toString() {
        return place + (value.isEmpty() ? "" : ": \"" + value + "\"") + ": " + expected;
    }
}
