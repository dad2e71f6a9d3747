package jp.tenohira.sheets;

import jp.tenohira.core.Text;

/** Why a file is no table. */
public final class UnreadableTable extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Text why;

    public UnreadableTable(String ja, String en) {
        super(en);
        this.why = Text.of(ja, en);
    }

    public Text why() {
        return why;
    }
}
