package jp.tenohira.payments.settlement.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Finds which of several amounts add up to another one. */
public final class Sums {

    private static final int MOST_CANDIDATES = 40;

    private Sums() {}

    /** The sets of exactly so many that add up, none of very many candidates; looks no further than at the second one, as one is wanted. */
    public static <T> List<List<T>> of(List<T> candidates, int parts, long wanted, ToLongFunction<T> amount) {
        var found = new ArrayList<List<T>>();
        if (candidates.size() <= MOST_CANDIDATES || parts == 1) {
            search(candidates, 0, parts, wanted, amount, new ArrayList<>(), found);
        }
        return found;
    }

    private static <T> void search(
            List<T> from,
            int start,
            int parts,
            long wanted,
            ToLongFunction<T> amount,
            List<T> chosen,
            List<List<T>> found) {
        if (parts == 0) {
            if (wanted == 0) {
                found.add(List.copyOf(chosen));
            }
            return;
        }
        for (int at = start; at < from.size() && found.size() < 2; at++) {
            chosen.add(from.get(at));
            search(from, at + 1, parts - 1, wanted - amount.applyAsLong(from.get(at)), amount, chosen, found);
            chosen.removeLast();
        }
    }
}
