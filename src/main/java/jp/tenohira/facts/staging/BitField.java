package jp.tenohira.facts.staging;

/**
 * A whole number that shares a cell of 64 bits with others; the topmost bit stays free.
 *
 * @param cell the name of the cell
 * @param shift bits below it
 * @param bits it takes
 * @param least it can be
 */
public record BitField(String cell, int shift, int bits, long least) {

    private static final int MOST = 63;

    public BitField {
        if (shift < 0 || bits < 1 || shift + bits > MOST) {
            throw new IllegalArgumentException("A cell has 63 bits, not %d to %d".formatted(shift, shift + bits));
        }
    }

    /** The first of a cell. */
    public static BitField of(String cell, int bits, long least) {
        return new BitField(cell, 0, bits, least);
    }

    /** The next one of the cell. */
    public BitField then(int bitsOfNext, long leastOfNext) {
        return new BitField(cell, shift + bits, bitsOfNext, leastOfNext);
    }

    public boolean holds(long value) {
        return value >= least && value - least <= mask();
    }

    /** Its bits of the cell; of all fields of a cell together, the cell. */
    public long put(long value) {
        return value - least << shift;
    }

    private long mask() {
        return (1L << bits) - 1;
    }

    /** The number again, in SQL. */
    public String sql() {
        var number = "((%s >> %d) & %d)".formatted(cell, shift, mask());
        return least == 0 ? number : "(%s + %d)".formatted(number, least);
    }
}
