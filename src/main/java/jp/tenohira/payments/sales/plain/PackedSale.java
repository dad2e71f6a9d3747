package jp.tenohira.payments.sales.plain;

import static jp.tenohira.facts.FactColumn.Type.TEXT;
import static jp.tenohira.facts.FactColumn.Type.WHOLE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.tenohira.facts.FactColumn;
import jp.tenohira.facts.RowWriter;
import jp.tenohira.facts.cells.Words;
import jp.tenohira.facts.staging.BitField;
import jp.tenohira.payments.sales.plain.Placing.Place;
import jp.tenohira.payments.sales.receipts.Parts;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;
import jp.tenohira.payments.sales.receipts.Receipt.Line;
import jp.tenohira.payments.sales.receipts.Receipt.Paid;

/** The parts of receipts, each in the number of its receipt and three cells more, and how they become rows of sales again. */
final class PackedSale {

    private static final int WORD_BITS = 15;
    static final int MOST_WORDS = 1 << WORD_BITS;

    private static final BitField PLACE = BitField.of("words", WORD_BITS, 0);
    private static final BitField CATEGORY = PLACE.then(WORD_BITS, 0);
    private static final BitField PRODUCT = CATEGORY.then(WORD_BITS, 0);
    private static final BitField TENDER = PRODUCT.then(WORD_BITS, 0);
    private static final BitField YEN = BitField.of("amounts", 32, Integer.MIN_VALUE);
    private static final BitField RECEIPT_YEN = YEN.then(31, 0);
    private static final BitField TIME = BitField.of("moments", 40, -(1L << 38));
    private static final BitField DAYS_BEFORE = TIME.then(1, 0);
    private static final BitField PART = DAYS_BEFORE.then(16, 0);
    private static final BitField KIND = PART.then(2, 0);
    private static final BitField RECEIPTS = KIND.then(2, -1);

    static final List<FactColumn> CELLS = List.of(
            new FactColumn("receipt", TEXT, "number of the receipt"),
            new FactColumn("words", WHOLE, "place, category, product and tender"),
            new FactColumn("amounts", WHOLE, "yen of the part and of the receipt"),
            new FactColumn(
                    "moments", WHOLE, "seconds since 1970, days back to the business day, part, kind and receipts"));

    static final String SQL = """
            select make_timestamp(s.second * 1000000), cast(s.clock as date) - cast(s.days_before as integer), hour(s.clock), f.word, r.word, s.receipt, s.part, k.word, c.word, p.word, t.word,
                   s.yen, s.receipts, s.receipt_yen
              from (select receipt, %s as second, make_timestamp((%1$s + 9 * 3600) * 1000000) as clock, %s as days_before, %s as part, %s as kind, %s as receipts,
                           %s as place, %s as category, %s as product, %s as tender, %s as yen, %s as receipt_yen from packed) s
              join facility f on f.number = s.place
              join register r on r.number = s.place
              join kind k on k.number = s.kind
              join category c on c.number = s.category
              join product p on p.number = s.product
              join tender t on t.number = s.tender
            """.formatted(
                    TIME.sql(),
                    DAYS_BEFORE.sql(),
                    PART.sql(),
                    KIND.sql(),
                    RECEIPTS.sql(),
                    PLACE.sql(),
                    CATEGORY.sql(),
                    PRODUCT.sql(),
                    TENDER.sql(),
                    YEN.sql(),
                    RECEIPT_YEN.sql());

    private final Words categories = new Words(MOST_WORDS);
    private final Words products = new Words(MOST_WORDS);
    private final Words tenders = new Words(MOST_WORDS);

    Words categories() {
        return categories;
    }

    Words products() {
        return products;
    }

    Words tenders() {
        return tenders;
    }

    Map<String, List<String>> words(List<Place> places) {
        return Map.of(
                "facility", places.stream().map(Place::facility).toList(),
                "register", places.stream().map(Place::register).toList(),
                "kind", Arrays.stream(Kind.values()).map(Kind::word).toList(),
                "category", categories.all(),
                "product", products.all(),
                "tender", tenders.all());
    }

    /** False where a number is too large. */
    boolean write(OpenReceipt receipt, int place, long daysBefore, RowWriter rows) {
        var whole = new Whole(receipt, place, daysBefore, rows);
        return receipt.isSimple() ? whole.simple() : whole.divided();
    }

    /** What all parts of a receipt share. */
    private final class Whole {

        private final OpenReceipt receipt;
        private final RowWriter rows;
        private final int sign;
        private final long place;
        private final long moments;
        private final long amounts;
        private final boolean fits;
        private int part;

        Whole(OpenReceipt receipt, int place, long daysBefore, RowWriter rows) {
            var yen = Math.abs(receipt.total());
            this.receipt = receipt;
            this.rows = rows;
            this.sign = receipt.kind().sign(receipt.total());
            this.place = PLACE.put(place);
            this.moments = TIME.put(receipt.time())
                    + DAYS_BEFORE.put(daysBefore)
                    + KIND.put(receipt.kind().ordinal());
            this.amounts = RECEIPT_YEN.put(yen);
            this.fits = TIME.holds(receipt.time()) && DAYS_BEFORE.holds(daysBefore) && RECEIPT_YEN.holds(yen);
        }

        boolean simple() {
            var all = fits;
            for (int line = 0; line < receipt.sold().size() && all; line++) {
                all = isWritten(
                        receipt.categories().getInt(line),
                        receipt.products().getInt(line),
                        receipt.tenders().getInt(0),
                        receipt.sold().getLong(line) * sign);
            }
            return all;
        }

        boolean divided() {
            return fits
                    && Parts.of(lines(), paid(), receipt.total() * sign).stream()
                            .allMatch(one -> isWritten(
                                    categories.number(one.category()),
                                    products.number(one.product()),
                                    tenders.number(one.tender()),
                                    one.yen()));
        }

        private List<Line> lines() {
            return IntStream.range(0, receipt.sold().size())
                    .mapToObj(line -> new Line(
                            categories.text(receipt.categories().getInt(line)),
                            products.text(receipt.products().getInt(line)),
                            receipt.sold().getLong(line) * sign))
                    .toList();
        }

        private List<Paid> paid() {
            return IntStream.range(0, receipt.paid().size())
                    .mapToObj(at -> new Paid(
                            tenders.text(receipt.tenders().getInt(at)),
                            receipt.paid().getLong(at) * sign))
                    .toList();
        }

        private boolean isWritten(int category, int product, int tender, long yen) {
            var receipts = part == 0 ? receipt.kind().counts() : 0;
            part++;
            if (Math.min(Math.min(category, product), tender) < 0 || !YEN.holds(yen) || !PART.holds(part)) {
                return false;
            }
            rows.text(receipt.number())
                    .whole(place + CATEGORY.put(category) + PRODUCT.put(product) + TENDER.put(tender))
                    .whole(amounts + YEN.put(yen))
                    .whole(moments + PART.put(part) + RECEIPTS.put(receipts))
                    .end();
            return true;
        }
    }
}
