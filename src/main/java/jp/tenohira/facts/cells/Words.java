package jp.tenohira.facts.cells;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Different words, numbered in the order in which they first came. Asked for by bytes, so that a word that comes again is no new object. */
public final class Words {

    /** For words of which there are too many. */
    public static final int TOO_MANY = -1;

    private static final long MIXED = 0x9E3779B97F4A7C15L;
    private static final int SMALLEST = 64;

    private final int most;
    private final List<String> texts = new ArrayList<>();
    private final List<byte[]> known = new ArrayList<>();
    private long[] hashes = new long[SMALLEST];

    /** By the place of a hash, the number of its word and one; 0 where there is none. */
    private int[] numbers = new int[SMALLEST];

    /** @param most words that are numbered */
    public Words(int most) {
        this.most = most;
    }

    /** The number of a word, which is added if it is new; {@link #TOO_MANY} where it cannot be. */
    public int number(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return number(Arrays.copyOf(bytes, bytes.length + Long.BYTES), 0, bytes.length);
    }

    int number(byte[] bytes, int from, int to) {
        var hash = hash(bytes, from, to);
        var place = (int) hash & numbers.length - 1;
        while (numbers[place] != 0) {
            if (hashes[place] == hash && isSame(known.get(numbers[place] - 1), bytes, from, to)) {
                return numbers[place] - 1;
            }
            place = place + 1 & numbers.length - 1;
        }
        return add(hash, place, bytes, from, to);
    }

    /** Eight bytes at a time; behind a known word there is room for them. */
    private static boolean isSame(byte[] word, byte[] bytes, int from, int to) {
        var length = to - from;
        if (word.length != length + Long.BYTES) {
            return false;
        }
        var i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            if ((long) PlainCells.WORDS.get(word, i) != (long) PlainCells.WORDS.get(bytes, from + i)) {
                return false;
            }
        }
        return i == length || rest(word, i, length) == rest(bytes, from + i, to);
    }

    private int add(long hash, int place, byte[] bytes, int from, int to) {
        if (known.size() == most) {
            return TOO_MANY;
        }
        known.add(Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), to - from + Long.BYTES));
        texts.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        hashes[place] = hash;
        numbers[place] = known.size();
        if (2 * known.size() > numbers.length) {
            grow();
        }
        return known.size() - 1;
    }

    private void grow() {
        var before = numbers;
        var hashesBefore = hashes;
        numbers = new int[2 * before.length];
        hashes = new long[numbers.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                var place = (int) hashesBefore[i] & numbers.length - 1;
                while (numbers[place] != 0) {
                    place = place + 1 & numbers.length - 1;
                }
                numbers[place] = before[i];
                hashes[place] = hashesBefore[i];
            }
        }
    }

    /** Eight bytes may be read from where the last one stands. */
    static long hash(byte[] bytes, int from, int to) {
        var hash = (long) to - from;
        var i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            hash = mixed(hash ^ (long) PlainCells.WORDS.get(bytes, i));
        }
        return i < to ? mixed(mixed(hash ^ rest(bytes, i, to))) : mixed(hash);
    }

    /** The bytes up to there, of which there are less than eight. */
    private static long rest(byte[] bytes, int from, int to) {
        return (long) PlainCells.WORDS.get(bytes, from) & -1L >>> Long.SIZE - Byte.SIZE * (to - from);
    }

    private static long mixed(long hash) {
        var mixed = hash * MIXED;
        return mixed ^ mixed >>> 32;
    }

    public String text(int number) {
        return texts.get(number);
    }

    /** By their numbers. */
    public List<String> all() {
        return Collections.unmodifiableList(texts);
    }
}
