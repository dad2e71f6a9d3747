package jp.tenohira.assistant.guard.splitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Splits one text into the words that together cost least: each its own cost and that of following the one before (Viterbi). It answers what
 * kuromoji's tokenizer answers in its normal mode, punctuation kept, in a third of the time: the costs of following are looked up once a place and
 * kind, and everything is in arrays. Where only one way leads on, what lies behind is settled.
 */
public final class Splitting<T> {

    private static final int NONE = -1;
    private static final int NODES = 512;

    private final Lexicon lexicon = Lexicon.one();
    private final UnknownWords unknown = UnknownWords.one();
    private final String text;
    private final Made<T> made;
    private final List<T> words = new ArrayList<>();

    /** Of each place the last node that ends there. */
    private final int[] ending;

    private int nodes;
    private int[] costs = new int[NODES];
    private int[] entries = new int[NODES];
    private int[] starts = new int[NODES];
    private int[] befores = new int[NODES];
    private int[] siblings = new int[NODES];
    private short[] rights = new short[NODES];

    /** The cheapest way to a word of a kind that begins at a place; {@link #asked} says for which place it was looked up. */
    private final int[] asked;

    private final int[] cheapest;
    private final int[] cheapestBefore;

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
        this.asked = new int[lexicon.kinds()];
        this.cheapest = new int[lexicon.kinds()];
        this.cheapestBefore = new int[lexicon.kinds()];
        Arrays.fill(ending, NONE);
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
            var known = known(at);
            if (unknownUntil <= at && (!known || unknown.alsoWhereKnown(text.charAt(at)))) {
                unknownUntil = unknown(at);
            }
        }
        if (!text.isEmpty()) {
            settle(cheapestEnd(), text.length());
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
        var left = of.left(entry);
        if (asked[left] != at + 1) {
            ask(at, left);
        }
        node(at, cheapestBefore[left], end, (short) of.right(entry), cheapest[left] + of.cost(entry), kept);
    }

    /** Of ways that cost the same the first one counts; the last one comes first here. */
    private void ask(int at, int left) {
        var least = Integer.MAX_VALUE;
        var before = NONE;
        for (var node = ending[at]; node != NONE; node = siblings[node]) {
            var cost = costs[node] + lexicon.cost(rights[node], left);
            if (cost <= least) {
                least = cost;
                before = node;
            }
        }
        asked[left] = at + 1;
        cheapest[left] = least;
        cheapestBefore[left] = before;
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
    }

    private int cheapestEnd() {
        var least = Integer.MAX_VALUE;
        var last = NONE;
        for (var node = ending[text.length()]; node != NONE; node = siblings[node]) {
            var cost = costs[node] + lexicon.cost(rights[node], 0);
            if (cost <= least) {
                least = cost;
                last = node;
            }
        }
        return last;
    }

    /** Takes over the words that lead to a node. */
    private void settle(int last, int until) {
        var from = words.size();
        var end = until;
        for (var node = last; befores[node] != NONE; node = befores[node]) {
            var part = entries[node] < NONE ? unknown.part(-entries[node] - 2) : lexicon.part(entries[node]);
            words.add(made.word(text.substring(starts[node], end), part, starts[node], end));
            end = starts[node];
        }
        Collections.reverse(words.subList(from, words.size()));
    }
}
