package jp.tenohira.assistant.guard.splitting;

import java.util.Arrays;
import org.apache.lucene.analysis.morph.MorphData;
import org.apache.lucene.util.IntsRef;

/** Entries of a dictionary in arrays: how each joins what stands before and after, and its own cost. */
final class Entries {

    private short[] lefts;
    private short[] rights;
    private short[] costs;
    private int[] ids;
    private int size;

    Entries(int capacity) {
        lefts = new short[capacity];
        rights = new short[capacity];
        costs = new short[capacity];
        ids = new int[capacity];
    }

    /** Adds those of one writing, but for those that another of it beats wherever they stand. */
    void addAll(IntsRef wordIds, MorphData data, int first) {
        for (var at = wordIds.offset; at < wordIds.offset + wordIds.length; at++) {
            var id = wordIds.ints[at];
            add(id, (short) data.getLeftId(id), (short) data.getRightId(id), (short) data.getWordCost(id), first);
        }
    }

    private void add(int id, short left, short right, short cost, int first) {
        for (var before = first; before < size; before++) {
            if (lefts[before] == left && rights[before] == right && costs[before] <= cost) {
                return;
            }
        }
        if (size == ids.length) {
            lefts = Arrays.copyOf(lefts, size * 2);
            rights = Arrays.copyOf(rights, size * 2);
            costs = Arrays.copyOf(costs, size * 2);
            ids = Arrays.copyOf(ids, size * 2);
        }
        lefts[size] = left;
        rights[size] = right;
        costs[size] = cost;
        ids[size] = id;
        size++;
    }

    int size() {
        return size;
    }

    int left(int entry) {
        return lefts[entry];
    }

    int right(int entry) {
        return rights[entry];
    }

    int cost(int entry) {
        return costs[entry];
    }

    /** As the dictionary knows it. */
    int id(int entry) {
        return ids[entry];
    }

    /** One more than the highest kind. */
    int kinds() {
        var highest = 0;
        for (var entry = 0; entry < size; entry++) {
            highest = Math.max(highest, Math.max(lefts[entry], rights[entry]));
        }
        return highest + 1;
    }
}
