package jp.tenohira.facts.intake;

import jp.tenohira.core.Text;

/** What a column of a CSV may mean; the constants of an enum. */
public interface ColumnField {

    /** Whether no line can be understood without it. */
    boolean needed();

    Text label();

    String name();

    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
