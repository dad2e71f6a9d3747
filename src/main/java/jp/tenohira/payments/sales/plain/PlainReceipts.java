package jp.tenohira.payments.sales.plain;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.facts.FactColumn;
import jp.tenohira.facts.RowWriter;
import jp.tenohira.facts.cells.PlainCells;
import jp.tenohira.facts.cells.Words;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.staging.PackedRows;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The receipts of a plain file whose lines stand together, one after the other and without an object for any cell. What comes of them is
 * what the reader line by line makes; whatever is not certainly right, or lies apart, is left to that.
 */
public final class PlainReceipts implements PackedRows {

    /** So many bytes of a receipt's number are never too many. */
    private static final int LONGEST_NUMBER = 100;

    private static final int MOST_KINDS = 100;

    private final DeliveredFile file;
    private final Columns columns;
    private final Words kinds = new Words(MOST_KINDS);
    private final @Nullable Kind[] meant = new Kind[MOST_KINDS];
    private final PlacedDays places;
    private final PackedSale packed = new PackedSale();
    private final OpenReceipt receipt = new OpenReceipt();
    private final Numbers numbers = new Numbers();

    /** @param placing where receipts belong */
    public PlainReceipts(DeliveredFile file, Columns columns, Placing placing) {
        this.file = file;
        this.columns = columns;
        this.places = new PlacedDays(placing);
    }

    @Override
    public List<FactColumn> cells() {
        return PackedSale.CELLS;
    }

    @Override
    public Map<String, List<String>> words() {
        return packed.words(places.all());
    }

    @Override
    public String sql() {
        return PackedSale.SQL;
    }

    @Override
    public boolean writeTo(RowWriter rows) throws IOException {
        try (var cells = PlainCells.below(file, columns.form(), columns.above(), columns.width())) {
            while (cells.next()) {
                if (!isTaken(cells, rows)) {
                    return false;
                }
            }
            return cells.isCertain() && receipt.isOpen() && isClosed(rows) && numbers.areRight();
        }
    }

    private boolean isTaken(PlainCells cells, RowWriter rows) {
        var time = cells.japaneseTime(columns.time());
        var total = yen(cells, columns.total());
        var kind = kind(cells);
        if (time == PlainCells.WRONG || total == PlainCells.WRONG || kind == null) {
            return false;
        }
        var facility = cells.in(places.facilities(), columns.facility());
        var register = cells.in(places.registers(), columns.register());
        if (receipt.isOf(facility, register) && cells.is(columns.receipt(), receipt.numberBytes())) {
            return receipt.says(kind, total) && isSold(cells, false) && isPaid(cells, false);
        }
        if (!isNumbered(cells) || receipt.isOpen() && !isClosed(rows)) {
            return false;
        }
        receipt.begin(facility, register, cells.text(columns.receipt()), cells.hash(columns.receipt()));
        receipt.is(kind, time, total, cells.hash(columns.original()));
        return isSold(cells, true) && isPaid(cells, true);
    }

    private boolean isNumbered(PlainCells cells) {
        var bytes = cells.bytes(columns.receipt());
        return bytes > 0 && bytes <= LONGEST_NUMBER;
    }

    /** Nothing is 0. */
    private static long yen(PlainCells cells, int place) {
        return cells.isEmpty(place) ? 0 : cells.amount(place);
    }

    private @Nullable Kind kind(PlainCells cells) {
        var word = cells.in(kinds, columns.kind());
        if (word == Words.TOO_MANY) {
            return null;
        }
        if (meant[word] == null) {
            meant[word] = columns.kinds().get(kinds.text(word).toLowerCase(Locale.ROOT));
        }
        return meant[word];
    }

    private boolean isSold(PlainCells cells, boolean first) {
        var named = !cells.isEmpty(columns.amount());
        if (!named && (columns.amounts() || !first)) {
            return true;
        }
        var yen = named ? cells.amount(columns.amount()) : receipt.total();
        receipt.sold(
                cells.in(packed.categories(), columns.category()), cells.in(packed.products(), columns.product()), yen);
        return yen != PlainCells.WRONG;
    }

    private boolean isPaid(PlainCells cells, boolean first) {
        if (columns.payments() ? cells.isEmpty(columns.tender()) : !first) {
            return true;
        }
        var yen = columns.payments() ? yen(cells, columns.paid()) : receipt.total();
        receipt.paid(cells.in(packed.tenders(), columns.tender()), yen);
        return yen != PlainCells.WRONG;
    }

    private boolean isClosed(RowWriter rows) {
        var place = places.of(receipt);
        return place != PlacedDays.NOWHERE
                && receipt.addsUp()
                && numbers.add(place, receipt)
                && packed.write(receipt, place, places.daysBefore(place, receipt.time()), rows);
    }
}
