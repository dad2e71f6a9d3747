package jp.tenohira.payments.sales.plain;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.nio.charset.StandardCharsets;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;

/** The receipt whose lines are being read, filled anew for each; words are numbers of lists. */
final class OpenReceipt {

    private int facility;
    private int register;
    private String number = "";
    private byte[] numberBytes = new byte[0];
    private long hash;
    private Kind kind = Kind.SALE;
    private long time;
    private long total;
    private long original;

    private final IntList categories = new IntArrayList();
    private final IntList products = new IntArrayList();
    private final LongList sold = new LongArrayList();
    private final IntList tenders = new IntArrayList();
    private final LongList paid = new LongArrayList();

    boolean isOpen() {
        return !number.isEmpty();
    }

    /** @param numberHash of its number */
    void begin(int facilitySaid, int registerSaid, String numberSaid, long numberHash) {
        facility = facilitySaid;
        register = registerSaid;
        number = numberSaid;
        numberBytes = numberSaid.getBytes(StandardCharsets.UTF_8);
        hash = numberHash;
        categories.clear();
        products.clear();
        sold.clear();
        tenders.clear();
        paid.clear();
    }

    /** @param originalHash of the number of the receipt that is taken back */
    void is(Kind what, long epochSecond, long yen, long originalHash) {
        kind = what;
        time = epochSecond;
        total = yen;
        original = originalHash;
    }

    boolean isOf(int facilitySaid, int registerSaid) {
        return facility == facilitySaid && register == registerSaid && isOpen();
    }

    /** Whether a further line says the same of the whole. */
    boolean says(Kind what, long yen) {
        return kind == what && total == yen;
    }

    void sold(int category, int product, long yen) {
        categories.add(category);
        products.add(product);
        sold.add(yen);
    }

    void paid(int tender, long yen) {
        tenders.add(tender);
        paid.add(yen);
    }

    /** Whether lines and tenders, where it has any, come to its total. */
    boolean addsUp() {
        return (sold.isEmpty() || sum(sold) == total) && (paid.isEmpty() && total == 0 || sum(paid) == total);
    }

    private static long sum(LongList amounts) {
        var sum = 0L;
        for (int i = 0; i < amounts.size(); i++) {
            sum += amounts.getLong(i);
        }
        return sum;
    }

    /** Whether one tender paid for lines that all go the way of the whole: then each line is a part. */
    boolean isSimple() {
        if (paid.size() != 1 || sold.isEmpty()) {
            return false;
        }
        var direction = Long.signum(total);
        for (int i = 0; i < sold.size(); i++) {
            if (Long.signum(sold.getLong(i)) != direction || direction == 0) {
                return false;
            }
        }
        return true;
    }

    int facility() {
        return facility;
    }

    int register() {
        return register;
    }

    String number() {
        return number;
    }

    byte[] numberBytes() {
        return numberBytes;
    }

    long hash() {
        return hash;
    }

    Kind kind() {
        return kind;
    }

    /** Seconds since 1970 in UTC. */
    long time() {
        return time;
    }

    long total() {
        return total;
    }

    long original() {
        return original;
    }

    IntList categories() {
        return categories;
    }

    IntList products() {
        return products;
    }

    LongList sold() {
        return sold;
    }

    IntList tenders() {
        return tenders;
    }

    LongList paid() {
        return paid;
    }
}
