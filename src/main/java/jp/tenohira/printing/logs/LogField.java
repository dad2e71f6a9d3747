package jp.tenohira.printing.logs;

import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.ColumnField;

/** What columns of a print log mean. */
public enum LogField implements ColumnField {
    TIME(true, Text.of("日時", "Time")),
    ACCOUNT(true, Text.of("利用者(アカウント)", "User account")),
    PRINTER(true, Text.of("プリンター名", "Printer")),
    PAGES(true, Text.of("ページ数(1部の面数)", "Pages (sides of one copy)")),
    COPIES(false, Text.of("部数", "Copies")),
    DUPLEX(false, Text.of("両面", "Duplex")),
    COLOUR(false, Text.of("カラー", "Colour")),
    SHEETS(false, Text.of("用紙の枚数(全部数)", "Sheets of paper (all copies)")),
    JOB(false, Text.of("ジョブ番号", "Job number")),
    MEDIA(false, Text.of("用紙サイズ", "Paper size"));

    private final boolean needed;
    private final Text label;

    LogField(boolean needed, Text label) {
        this.needed = needed;
        this.label = label;
    }

    @Override
    public boolean needed() {
        return needed;
    }

    @Override
    public Text label() {
        return label;
    }
}
