package jp.tenohira.payments.prices;

import jp.tenohira.core.Text;

/** How consumption tax treats a fee (消費税法別表第二, 第29条). */
public enum Tax {
    EXEMPT(Text.of("非課税", "Exempt"), 0),
    OUTSIDE(Text.of("不課税", "Outside the tax"), 0),
    STANDARD(Text.of("課税(10%)", "Taxed, 10 %"), 10),
    REDUCED(Text.of("課税(8%)", "Taxed, 8 %"), 8);

    private final Text label;
    private final int percent;

    Tax(Text label, int percent) {
        this.label = label;
        this.percent = percent;
    }

    public Text label() {
        return label;
    }

    public int percent() {
        return percent;
    }

    /** The tax inside a price in yen; what is less than a yen is cut off. */
    public long inside(long yen) {
        return yen * percent / (100 + percent);
    }
}
