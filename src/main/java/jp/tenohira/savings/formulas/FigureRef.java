package jp.tenohira.savings.formulas;

/**
 * A figure a formula takes its count from.
 *
 * @param member the procedure it is asked for, or the section where the figure knows no procedures; empty for the whole city
 */
public record FigureRef(String code, String member) {

    @Override
    public String toString() {
        return member.isEmpty() ? "[" + code + "]" : "[" + code + ":" + member + "]";
    }
}
