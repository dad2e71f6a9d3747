package jp.tenohira.assistant.guard.splitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Splits one text into the words that together cost least: each its own cost and that of following the one before (Viterbi). It answers what
 * kuromoji's tokenizer answers in its normal mode, punctuation kept, in a fraction of the time: everything is in arrays, and the ways that lead to a
 * place stand side by side for all words that begin there. Where only one way leads on, what lies behind is settled.
 */
public final class Splitting<T> {

    private static final int NONE = -1;
    private static final int NODES = 512;

    /** The kind of what stands behind a text. */
    private static final int END = 0;

    private final Lexicon lexicon = Lexicon.one();
    private final UnknownWords unknown = UnknownWords.one();
    private final String text;
    private final Made<T> made;
    private final List<T> words = new ArrayList<>();

    /** Of each place the last node that ends there. */
    private final int[] ending;

    /** Of each place the cost above which a way to it is beaten by another, whatever follows. */
    private final int[] beaten;

    private int nodes;
    private int[] costs = new int[NODES];
    private int[] entries = new int[NODES];
    private int[] starts = new int[NODES];
    private int[] befores = new int[NODES];
    private int[] siblings = new int[NODES];
    private short[] rights = new short[NODES];

    /** The nodes that end at the place looked at: the kind of each, and its cost before its number, so that the least is the cheapest. */
    private short[] kinds = new short[NODES];

    private long[] ways = new long[NODES];
    private int standing;

    /** The farthest place at which a word ends. */
    private int reached;

    /** Makes a word of its text, its part of speech, and where it stands. */
    @FunctionalInterface
    public interface Made<T> {
        T word(String text, String part, int start, int end);
    }

    private Splitting(String text, Made<T> made) {
        this.text = text;
        this.made = made;
        this.ending = new int[text.length() + 1];
        this.beaten = new int[text.length() + 1];
        Arrays.fill(ending, NONE);
        Arrays.fill(beaten, Integer.MAX_VALUE);
    }

    public static <T> List<T> of(String text, Made<T> made) {
        return new Splitting<>(text, made).words();
    }

    private List<T> words() {
        begin(0, (short) 0);
        var unknownUntil = 0;
        for (var at = 0; at < text.length(); at++) {
            if (ending[at] == NONE) {
                continue;
            }
            if (at > 0 && reached == at && siblings[ending[at]] == NONE) {
                settle(ending[at], at);
                begin(at, rights[ending[at]]);
            }
            gather(at);
            var known = known(at);
            if (unknownUntil <= at && (!known || unknown.alsoWhereKnown(text.charAt(at)))) {
                unknownUntil = unknown(at);
            }
        }
        if (!text.isEmpty()) {
            gather(text.length());
            settle((int) cheapest(END), text.length());
        }
        return words;
    }

    private void begin(int at, short right) {
        nodes = 0;
        ending[at] = NONE;
        reached = at;
        node(at, NONE, at, right, 0, NONE);
    }

    private boolean known(int at) {
        var found = false;
        var node = Lexicon.ROOT;
        for (var end = at; end < text.length(); ) {
            node = lexicon.child(node, text.charAt(end++));
            if (node == Lexicon.NONE) {
                break;
            }
            var until = lexicon.until(node);
            for (var entry = lexicon.from(node); entry < until; entry++) {
                add(at, end, lexicon.entries(), entry, entry);
                found = true;
            }
        }
        return found;
    }

    /** Entries of unknown words are told apart by being negative. */
    private int unknown(int at) {
        var end = unknown.end(text, at);
        var kind = unknown.kind(text.charAt(at));
        for (var entry = unknown.from(kind); entry < unknown.until(kind); entry++) {
            add(at, end, unknown.entries(), entry, -entry - 2);
        }
        return end;
    }

    private void add(int at, int end, Entries of, int entry, int kept) {
        var way = cheapest(of.left(entry));
        var right = of.right(entry);
        var cost = cost(way) + of.cost(entry);
        if (cost + lexicon.least(right) <= beaten[end]) {
            beaten[end] = Math.min(beaten[end], cost + lexicon.most(right));
            node(at, (int) way, end, (short) right, cost, kept);
        }
    }

    private void gather(int at) {
        standing = 0;
        for (var node = ending[at]; node != NONE; node = siblings[node]) {
            kinds[standing] = rights[node];
            ways[standing++] = (long) costs[node] << Integer.SIZE | node;
        }
    }

    /** The cheapest way to a word of a kind that begins here; of ways that cost the same the first one counts. */
    private long cheapest(int left) {
        var least = Long.MAX_VALUE;
        for (var way = 0; way < standing; way++) {
            least = Math.min(least, ways[way] + ((long) lexicon.cost(kinds[way], left) << Integer.SIZE));
        }
        return least;
    }

    private static int cost(long way) {
        return (int) (way >> Integer.SIZE);
    }

    private void node(int start, int before, int end, short right, int cost, int entry) {
        if (nodes == costs.length) {
            grow();
        }
        costs[nodes] = cost;
        entries[nodes] = entry;
        starts[nodes] = start;
        befores[nodes] = before;
        rights[nodes] = right;
        siblings[nodes] = ending[end];
        ending[end] = nodes++;
        reached = Math.max(reached, end);
    }

    private void grow() {
        costs = Arrays.copyOf(costs, nodes * 2);
        entries = Arrays.copyOf(entries, nodes * 2);
        starts = Arrays.copyOf(starts, nodes * 2);
        befores = Arrays.copyOf(befores, nodes * 2);
        rights = Arrays.copyOf(rights, nodes * 2);
        siblings = Arrays.copyOf(siblings, nodes * 2);
        kinds = Arrays.copyOf(kinds, nodes * 2);
        ways = Arrays.copyOf(ways, nodes * 2);
    }

    /** Takes over the words that lead to a node. */
    private void settle(int last, int until) {
        var from = words.size();
        var end = until;
        for (var node = last; befores[node] != NONE; node = befores[node]) {
            words.add(word(entries[node], starts[node], end));
            end = starts[node];
        }
        Collections.reverse(words.subList(from, words.size()));
    }

    private T word(int entry, int start, int end) {
        return entry < NONE
                ? made.word(text.substring(start, end), unknown.part(-entry - 2), start, end)
                : made.word(lexicon.written(entry), lexicon.part(entry), start, end);
    }
}
