package jp.tenohira.payments.sales.plain;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Arrays;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;

/**
 * The numbers of a file's receipts with what each came to, as far as it must be known of all at once. Numbers are hashes: two that are
 * alike are taken for the same, and then nothing is certain.
 */
final class Numbers {

    /** 16 to 32 bytes each. */
    private static final int MOST = 10_000_000;

    private static final long MIXED = 0xD6E8FEB86659FD93L;

    private final LongArrayList keys = new LongArrayList();
    private final LongArrayList totals = new LongArrayList();

    /** What voids came to, by the number they take back. */
    private final Long2LongOpenHashMap voided = new Long2LongOpenHashMap();

    private final LongSet refunded = new LongOpenHashSet();

    /** False where there are too many. */
    boolean add(int place, OpenReceipt receipt) {
        var total = Math.abs(receipt.total());
        keys.add(key(place, receipt.hash()));
        totals.add(total);
        var certain = true;
        if (receipt.kind() == Kind.VOID) {
            var original = key(place, receipt.original());
            certain = !voided.containsKey(original) || voided.get(original) == total;
            voided.put(original, total);
        } else if (receipt.kind() == Kind.REFUND) {
            refunded.add(key(place, receipt.original()));
        }
        return certain && keys.size() < MOST;
    }

    private static long key(int place, long hash) {
        var mixed = (hash ^ place) * MIXED;
        return mixed ^ mixed >>> 32;
    }

    /** Once all are there: no number came twice, voids come to what they take back, and nothing voided is refunded. */
    boolean areRight() {
        for (int i = 0; i < keys.size(); i++) {
            if (voided.getOrDefault(keys.getLong(i), totals.getLong(i)) != totals.getLong(i)) {
                return false;
            }
        }
        return refunded.longStream().noneMatch(voided::containsKey) && areDifferent();
    }

    private boolean areDifferent() {
        var sorted = keys.toLongArray();
        Arrays.parallelSort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
