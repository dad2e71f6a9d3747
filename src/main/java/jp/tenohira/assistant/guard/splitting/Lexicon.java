package jp.tenohira.assistant.guard.splitting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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
    private static final int NODES = 20;
    private static final Lexicon ONE = new Lexicon();

    /** A letter under a node and the node it leads to, by open addressing; 0 is an empty place, since the root is nobody's child. */
    private final long[] places = new long[2 << NODES];

    /** The nodes of the letters under the root, where every search begins; 0 is none. */
    private final int[] first = new int[Character.MAX_VALUE + 1];

    private int nodes = 1;

    /** The first entry of each node: nodes and entries are added in the order of the writings. */
    private final int[] from = new int[1 << NODES];

    private final Entries entries = new Entries(1 << 19);
    private final JaMorphData parts = TokenInfoDictionary.getInstance().getMorphAttributes();
    private final List<String> writings = new ArrayList<>(1 << 19);
    private final short[] costs;
    private final int kinds;
    private final int[] least;
    private final int[] most;

    private Lexicon() {
        each(this::add);
        from[nodes] = entries.size();
        kinds = entries.kinds();
        costs = new short[kinds * kinds];
        least = new int[kinds];
        most = new int[kinds];
        var known = ConnectionCosts.getInstance();
        for (var right = 0; right < kinds; right++) {
            for (var left = 0; left < kinds; left++) {
                var cost = known.get(right, left);
                costs[left * kinds + right] = (short) cost;
                least[right] = left == 0 ? cost : Math.min(least[right], cost);
                most[right] = left == 0 ? cost : Math.max(most[right], cost);
            }
        }
    }

    static Lexicon one() {
        return ONE;
    }

    /** Every writing of the dictionary with the ids of its entries, which are used again for the next. */
    public static void each(BiConsumer<String, IntsRef> told) {
        try {
            var dictionary = TokenInfoDictionary.getInstance();
            var ids = new IntsRef();
            var all = new IntsRefFSTEnum<>(writings());
            for (var entry = all.next(); entry != null; entry = all.next()) {
                dictionary.lookupWordIds(entry.output.intValue(), ids);
                told.accept(written(entry.input), ids);
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

    private static String written(IntsRef letters) {
        var text = new StringBuilder(letters.length);
        for (var at = letters.offset; at < letters.offset + letters.length; at++) {
            text.append((char) letters.ints[at]);
        }
        return text.toString();
    }

    private void add(String written, IntsRef ids) {
        var node = ROOT;
        for (var at = 0; at < written.length(); at++) {
            node = grown(node, written.charAt(at));
        }
        entries.addAll(ids, parts, entries.size());
        while (writings.size() < entries.size()) {
            writings.add(written);
        }
    }

    private int grown(int parent, char letter) {
        var key = key(parent, letter);
        var place = place(key);
        if (places[place] != 0) {
            return child(places[place]);
        }
        if (nodes == from.length - 1) {
            throw new IllegalStateException("The dictionary is larger than its tree");
        }
        places[place] = key << NODES | nodes;
        from[nodes] = entries.size();
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
        var found = places[place(key(parent, letter))];
        return found == 0 ? NONE : child(found);
    }

    private static long key(int parent, char letter) {
        return (long) parent << LETTERS | letter;
    }

    private static int child(long found) {
        return (int) found & (1 << NODES) - 1;
    }

    /** Where the letter stands, or where it would. */
    private int place(long key) {
        var mask = places.length - 1;
        var place = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (places[place] != 0 && places[place] >>> NODES != key) {
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
        return from[node + 1];
    }

    /** How an entry is written. */
    String written(int entry) {
        return writings.get(entry);
    }

    /** The part of speech of an entry. */
    String part(int entry) {
        return parts.getPartOfSpeech(entries.id(entry));
    }

    /** The least it costs that anything follows a word of a kind. */
    int least(int right) {
        return least[right];
    }

    int most(int right) {
        return most[right];
    }

    /** What it costs that a word of the left kind follows one of the right kind. */
    int cost(int right, int left) {
        return costs[left * kinds + right];
    }
}
