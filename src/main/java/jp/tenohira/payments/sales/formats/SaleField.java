package jp.tenohira.payments.sales.formats;

import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.ColumnField;

/** What columns of a CSV of receipts mean. A line is a receipt, one of its lines, one of its tenders, or a line with its tender. */
public enum SaleField implements ColumnField {
    RECEIPT(true, Text.of("伝票番号", "Receipt number")),
    TIME(true, Text.of("日時", "Time")),
    FACILITY(false, Text.of("施設(コードか名前)", "Facility")),
    REGISTER(false, Text.of("レジ(コードか名前)", "Register")),
    KIND(false, Text.of("区分(売上・返品・取消)", "Kind (sale, refund, void)")),
    ORIGINAL(false, Text.of("元の伝票番号(返品・取消)", "Number of the receipt taken back")),
    CATEGORY(false, Text.of("部門", "Category")),
    PRODUCT(false, Text.of("商品", "Product")),
    AMOUNT(false, Text.of("明細の金額", "Amount of the line")),
    TENDER(true, Text.of("支払方法", "Tender")),
    TENDER_AMOUNT(false, Text.of("支払額", "Amount of the tender")),
    TOTAL(true, Text.of("伝票の合計", "Total of the receipt"));

    private final boolean needed;
    private final Text label;

    SaleField(boolean needed, Text label) {
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
