package jp.tenohira.payments.sales.formats;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.ColumnMapping;
import jp.tenohira.facts.intake.CsvTable;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.Problems;
import jp.tenohira.payments.sales.plain.Columns;
import jp.tenohira.payments.sales.receipts.Receipt;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;

/** Any CSV whose columns were mapped. Without a column of amounts paid, the tender of a receipt's first line pays all of it. */
final class MappedFile extends RegisterFile {

    /** The columns of our own form. */
    static final ColumnMapping STANDARD = new ColumnMapping(
            "standard",
            Map.ofEntries(
                    Map.entry(SaleField.FACILITY.code(), "施設"),
                    Map.entry(SaleField.REGISTER.code(), "レジ"),
                    Map.entry(SaleField.RECEIPT.code(), "伝票番号"),
                    Map.entry(SaleField.TIME.code(), "日時"),
                    Map.entry(SaleField.KIND.code(), "区分"),
                    Map.entry(SaleField.ORIGINAL.code(), "元の伝票番号"),
                    Map.entry(SaleField.CATEGORY.code(), "部門"),
                    Map.entry(SaleField.PRODUCT.code(), "商品"),
                    Map.entry(SaleField.AMOUNT.code(), "金額"),
                    Map.entry(SaleField.TENDER.code(), "支払方法"),
                    Map.entry(SaleField.TENDER_AMOUNT.code(), "支払額"),
                    Map.entry(SaleField.TOTAL.code(), "合計")));

    private static final Text A_KIND = Text.of("売上、返品、取消のいずれか", "sale, refund or void");
    private static final Text SAME = Text.of("同じ伝票のほかの行と同じ値", "the same as in the other lines of the receipt");
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("", Kind.SALE),
            Map.entry("売上", Kind.SALE),
            Map.entry("販売", Kind.SALE),
            Map.entry("sale", Kind.SALE),
            Map.entry("返品", Kind.REFUND),
            Map.entry("返金", Kind.REFUND),
            Map.entry("refund", Kind.REFUND),
            Map.entry("取消", Kind.VOID),
            Map.entry("取り消し", Kind.VOID),
            Map.entry("void", Kind.VOID));

    private final ColumnMapping mapping;
    private final Map<SaleField, Integer> places = new EnumMap<>(SaleField.class);

    MappedFile(ColumnMapping mapping, Problems problems) {
        super(problems);
        this.mapping = mapping;
    }

    @Override
    public String totalColumn() {
        return String.valueOf(mapping.column(SaleField.TOTAL));
    }

    @Override
    boolean columns(long line) {
        for (var field : SaleField.values()) {
            var column = mapping.column(field);
            places.put(field, column == null ? -1 : needed(List.of(column), line));
        }
        return places.entrySet().stream()
                .allMatch(place -> place.getValue() >= 0 || mapping.column(place.getKey()) == null);
    }

    @Override
    public Optional<Columns> plain(DeliveredFile file) throws IOException {
        return CsvTable.plain(
                file,
                this,
                (form, above, width, _) -> new Columns(
                        form,
                        above,
                        width,
                        place(SaleField.FACILITY),
                        place(SaleField.REGISTER),
                        place(SaleField.RECEIPT),
                        place(SaleField.TIME),
                        place(SaleField.KIND),
                        place(SaleField.ORIGINAL),
                        place(SaleField.CATEGORY),
                        place(SaleField.PRODUCT),
                        place(SaleField.AMOUNT),
                        place(SaleField.TENDER),
                        place(SaleField.TENDER_AMOUNT),
                        place(SaleField.TOTAL),
                        KINDS));
    }

    private int place(SaleField field) {
        return places.getOrDefault(field, -1);
    }

    private String text(List<String> cells, SaleField field) {
        return text(cells, place(field));
    }

    @Override
    public void row(List<String> cells, long line) {
        var receipt = receipt(
                text(cells, SaleField.FACILITY),
                text(cells, SaleField.REGISTER),
                text(cells, SaleField.RECEIPT),
                place(SaleField.RECEIPT),
                line);
        if (receipt == null || !head(receipt, cells, line)) {
            return;
        }
        if (!text(cells, SaleField.AMOUNT).isEmpty()) {
            var amount = yen(cells, place(SaleField.AMOUNT), line);
            if (amount != null) {
                receipt.sold(text(cells, SaleField.CATEGORY), text(cells, SaleField.PRODUCT), amount);
            }
        } else if (place(SaleField.AMOUNT) < 0 && begins(receipt, line)) {
            receipt.sold(text(cells, SaleField.CATEGORY), text(cells, SaleField.PRODUCT), receipt.total());
        }
        var tender = text(cells, SaleField.TENDER);
        if (place(SaleField.TENDER_AMOUNT) < 0) {
            if (begins(receipt, line)) {
                receipt.paidWith(tender, receipt.total());
            }
        } else if (!tender.isEmpty()) {
            var amount = yen(cells, place(SaleField.TENDER_AMOUNT), line);
            if (amount != null) {
                receipt.paidWith(tender, amount);
            }
        }
    }

    /** What every line of a receipt says again. */
    private boolean head(Receipt receipt, List<String> cells, long line) {
        var kind = Optional.ofNullable(KINDS.get(text(cells, SaleField.KIND).toLowerCase(Locale.ROOT)));
        if (kind.isEmpty()) {
            problem(line, place(SaleField.KIND), text(cells, SaleField.KIND), A_KIND);
            return false;
        }
        var total = yen(cells, place(SaleField.TOTAL), line);
        var time = time(text(cells, SaleField.TIME), place(SaleField.TIME), line);
        if (total == null || time == null) {
            return false;
        }
        if (begins(receipt, line)) {
            receipt.at(time).is(kind.get()).comesTo(total).takesBack(text(cells, SaleField.ORIGINAL));
        } else if (receipt.total() != total) {
            problem(line, place(SaleField.TOTAL), text(cells, SaleField.TOTAL), SAME);
            return false;
        } else if (receipt.kind() != kind.get()) {
            problem(line, place(SaleField.KIND), text(cells, SaleField.KIND), SAME);
            return false;
        }
        return true;
    }
}
