package jp.tenohira.payments.sales.plain;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;

/**
 * The numbers of a file's receipts with what each came to, as far as it must be known of all at once. Numbers are hashes: two that are
 * alike are taken for the same, and then nothing is certain.
 */
final class Numbers {

    /** 16 to 32 bytes each. */
    private static final int MOST = 5_000_000;

    private static final long NOT_THERE = -1;
    private static final long MIXED = 0xD6E8FEB86659FD93L;

    private final Long2LongOpenHashMap totals = new Long2LongOpenHashMap();
    private final Long2LongOpenHashMap voided = new Long2LongOpenHashMap();
    private final LongSet refunded = new LongOpenHashSet();

    Numbers() {
        totals.defaultReturnValue(NOT_THERE);
    }

    /** False where the number was there, or there are too many. */
    boolean add(int place, OpenReceipt receipt) {
        var total = Math.abs(receipt.total());
        var original = key(place, receipt.original());
        var certain = true;
        if (receipt.kind() == Kind.VOID) {
            certain = !voided.containsKey(original) || voided.get(original) == total;
            voided.put(original, total);
        } else if (receipt.kind() == Kind.REFUND) {
            refunded.add(original);
        }
        return certain
                && totals.size() < MOST
                && totals.putIfAbsent(key(place, receipt.hash()), total) == NOT_THERE;
    }

    private static long key(int place, long hash) {
        var mixed = (hash ^ place) * MIXED;
        return mixed ^ mixed >>> 32;
    }

    /** Voids must come to what they take back, and nothing voided is refunded. */
    boolean areTakenBackRightly() {
        return voided.long2LongEntrySet().stream()
                        .allMatch(one -> {
                            var sold = totals.get(one.getLongKey());
                            return sold == NOT_THERE || sold == one.getLongValue();
                        })
                && refunded.longStream().noneMatch(voided::containsKey);
    }
}
