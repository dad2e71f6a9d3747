package jp.tenohira.assistant.guard.splitting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.apache.lucene.analysis.ja.dict.ConnectionCosts;
import org.apache.lucene.analysis.ja.dict.JaMorphData;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.IntsRefFSTEnum;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/** The writings of kuromoji's IPA dictionary as a tree of letters in arrays, the entries of each, and what it costs that one follows another. */
public final class Lexicon {

    /** No such node. */
    static final int NONE = -1;

    static final int ROOT = 0;

    private static final int LETTERS = 16;
    private static final Lexicon ONE = new Lexicon();

    /** A letter under a node, by open addressing; 0 is an empty place, since the root is nobody's child. */
    private long[] places = new long[1 << 21];

    private int[] children = new int[places.length];

    /** What {@link #children} says of the letters under the root, where every search begins; 0 is none. */
    private final int[] first = new int[Character.MAX_VALUE + 1];

    private int nodes = 1;
    private int[] from = new int[1 << 20];
    private int[] until = new int[from.length];

    private final Entries entries = new Entries(1 << 19);
    private final JaMorphData parts = TokenInfoDictionary.getInstance().getMorphAttributes();
    private final short[] costs;
    private final int kinds;

    private Lexicon() {
        each(this::add);
        kinds = entries.kinds();
        costs = new short[kinds * kinds];
        var known = ConnectionCosts.getInstance();
        for (var left = 0; left < kinds; left++) {
            for (var right = 0; right < kinds; right++) {
                costs[left * kinds + right] = (short) known.get(right, left);
            }
        }
    }

    static Lexicon one() {
        return ONE;
    }

    /** Every writing of the dictionary with the ids of its entries; both are used again for the next. */
    public static void each(BiConsumer<IntsRef, IntsRef> told) {
        try {
            var dictionary = TokenInfoDictionary.getInstance();
            var ids = new IntsRef();
            var all = new IntsRefFSTEnum<>(writings());
            for (var entry = all.next(); entry != null; entry = all.next()) {
                dictionary.lookupWordIds(entry.output.intValue(), ids);
                told.accept(entry.input, ids);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FST<Long> writings() throws IOException {
        var source = TokenInfoDictionary.class.getResourceAsStream(
                TokenInfoDictionary.class.getSimpleName() + TokenInfoDictionary.FST_FILENAME_SUFFIX);
        if (source == null) {
            throw new IOException("The dictionary of kuromoji is missing");
        }
        try (var in = new BufferedInputStream(source)) {
            var data = new InputStreamDataInput(in);
            return new FST<>(FST.readMetadata(data, PositiveIntOutputs.getSingleton()), data);
        }
    }

    private void add(IntsRef written, IntsRef ids) {
        var node = ROOT;
        for (var at = written.offset; at < written.offset + written.length; at++) {
            node = grown(node, (char) written.ints[at]);
        }
        from[node] = entries.size();
        entries.addAll(ids, parts, from[node]);
        until[node] = entries.size();
    }

    private int grown(int parent, char letter) {
        var key = key(parent, letter);
        var place = place(key);
        if (places[place] == key) {
            return children[place];
        }
        if (nodes * 2 > places.length) {
            throw new IllegalStateException("The dictionary is larger than its tree");
        }
        if (nodes == from.length) {
            from = Arrays.copyOf(from, nodes * 2);
            until = Arrays.copyOf(until, nodes * 2);
        }
        places[place] = key;
        children[place] = nodes;
        if (parent == ROOT) {
            first[letter] = nodes;
        }
        return nodes++;
    }

    /** The node of a letter under a node, or {@link #NONE}. */
    int child(int parent, char letter) {
        if (parent == ROOT) {
            return first[letter] == 0 ? NONE : first[letter];
        }
        var key = key(parent, letter);
        var place = place(key);
        return places[place] == key ? children[place] : NONE;
    }

    private static long key(int parent, char letter) {
        return ((long) parent << LETTERS | letter) + 1;
    }

    private int place(long key) {
        var mask = places.length - 1;
        var place = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (places[place] != 0 && places[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    Entries entries() {
        return entries;
    }

    /** The entries of the writing that ends at a node: from the first, included, to the second, not included. */
    int from(int node) {
        return from[node];
    }

    int until(int node) {
        return until[node];
    }

    /** The part of speech of an entry. */
    String part(int entry) {
        return parts.getPartOfSpeech(entries.id(entry));
    }

    /** How many kinds of words there are, as costs tell them apart. */
    int kinds() {
        return kinds;
    }

    /** What it costs that a word of the left kind follows one of the right kind. */
    int cost(int right, int left) {
        return costs[left * kinds + right];
    }
}
