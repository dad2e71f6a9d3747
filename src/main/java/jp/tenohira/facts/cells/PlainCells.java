package jp.tenohira.facts.cells;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import jp.tenohira.facts.PlainCsv.Form;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.JapaneseTimes;

/**
 * Walks through the lines of a plain CSV ({@link DeliveredFile#form}) and makes no object of a cell unless it is asked for one. All lines must have as
 * many cells; what is not certain ends the walk. A column that is not there is empty.
 */
public final class PlainCells implements Closeable {

    /** For the place of a column that is not there. */
    public static final int NOWHERE = -1;

    /** For an amount or time that is none. */
    public static final long WRONG = JapaneseTimes.WRONG;

    static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = EACH << 7;
    private static final long LOW = ~HIGH;
    private static final int BLOCK = 1 << 18;
    private static final int LONGEST = 1 << 20;
    private static final int MOST_DIGITS = 9;

    private final InputStream in;
    private final Form form;
    private final int columns;
    private final int[] from;
    private final int[] to;
    private final DatesAgain dates = new DatesAgain();

    /** What was read and not walked through yet lies from {@code at}; eight bytes more may always be looked at. */
    private byte[] buffer = new byte[BLOCK + Long.BYTES];

    private int at;
    private int end;
    private boolean exhausted;
    private boolean certain = true;

    private PlainCells(InputStream in, Form form, int columns) {
        this.in = in;
        this.form = form;
        this.columns = columns;
        this.from = new int[columns + 1];
        this.to = new int[columns + 1];
    }

    /**
     * @param above lines that are skipped
     * @param columns cells of each line below
     */
    public static PlainCells below(DeliveredFile file, Form form, long above, int columns) throws IOException {
        var cells = new PlainCells(Files.newInputStream(file.path()), form, columns);
        for (long line = 0; line < above; line++) {
            cells.split();
        }
        return cells;
    }

    /** Goes to the next line; false at the end, and where it is not certain what a line says. */
    public boolean next() throws IOException {
        while (certain && isMore()) {
            var cells = split();
            if (cells == columns) {
                return true;
            }
            certain = cells == 1 && from[0] == to[0];
        }
        return false;
    }

    /** Whether all that was walked through was as it should be; to be asked at the end. */
    public boolean isCertain() {
        return certain;
    }

    private boolean isMore() throws IOException {
        if (at == end && !exhausted) {
            read();
        }
        return at < end;
    }

    /** Moves what was not walked through yet to the front and reads on behind it. */
    private void read() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        if (end == buffer.length - Long.BYTES) {
            buffer = Arrays.copyOf(buffer, 2 * end + Long.BYTES);
        }
        var read = in.read(buffer, end, buffer.length - Long.BYTES - end);
        end += Math.max(read, 0);
        exhausted = read < 0;
    }

    /** Finds the cells of the line and goes behind it; returns how many there are. */
    private int split() throws IOException {
        var cell = 0;
        var quoted = false;
        from[0] = at;
        for (int word = at; ; word += Long.BYTES) {
            if (word >= end) {
                if (exhausted || end - at >= LONGEST) {
                    return ended(cell, end, quoted);
                }
                read();
                return split();
            }
            var eight = (long) WORDS.get(buffer, word);
            for (var marks = any(eight, ',') | any(eight, '\n') | any(eight, '"'); marks != 0; marks &= marks - 1) {
                var found = word + (Long.numberOfTrailingZeros(marks) >>> 3);
                if (found >= end) {
                    break;
                }
                if (buffer[found] == '\n') {
                    return ended(cell, found, quoted);
                }
                if (buffer[found] == '"') {
                    quoted = true;
                } else if (!quoted && cell < columns) {
                    to[cell++] = found;
                    from[cell] = found + 1;
                }
            }
        }
    }

    /** Marks the bytes that are this one. */
    private static long any(long word, char one) {
        var other = word ^ EACH * one;
        return ~((other & LOW) + LOW | other) & HIGH;
    }

    private int ended(int last, int line, boolean quoted) {
        var until = line > at && form.windows() && buffer[line - 1] == '\r' ? line - 1 : line;
        to[last] = until;
        var cells = quoted ? unquoted(until) : last + 1;
        at = Math.min(line + 1, end);
        if (form.padded()) {
            for (int cell = 0; cell < Math.min(cells, columns); cell++) {
                strip(cell);
            }
        }
        from[columns] = 0;
        to[columns] = 0;
        return cells;
    }

    /** Finds the cells again, some of which stand in quotation marks, and moves their bytes together. */
    private int unquoted(int until) {
        var cell = 0;
        var inside = false;
        var put = at;
        from[0] = at;
        for (int i = at; i < until; i++) {
            var one = buffer[i];
            if (one == '"' && inside && i + 1 < until && buffer[i + 1] == '"') {
                buffer[put++] = buffer[++i];
            } else if (one == '"') {
                inside = !inside;
            } else if (one == ',' && !inside) {
                if (cell == columns) {
                    return cell + 1;
                }
                to[cell++] = put;
                from[cell] = put;
            } else {
                buffer[put++] = one;
            }
        }
        to[cell] = put;
        return cell + 1;
    }

    /** Takes blanks and ideographic blanks off both ends. */
    private void strip(int cell) {
        while (from[cell] < to[cell] && blank(from[cell], to[cell]) > 0) {
            from[cell] += blank(from[cell], to[cell]);
        }
        while (from[cell] < to[cell]) {
            if (buffer[to[cell] - 1] == ' ') {
                to[cell]--;
            } else if (to[cell] - 3 >= from[cell] && blank(to[cell] - 3, to[cell]) == 3) {
                to[cell] -= 3;
            } else {
                return;
            }
        }
    }

    private int blank(int first, int until) {
        if (buffer[first] == ' ') {
            return 1;
        }
        var ideographic = first + 3 <= until
                && buffer[first] == (byte) 0xE3
                && buffer[first + 1] == (byte) 0x80
                && buffer[first + 2] == (byte) 0x80;
        return ideographic ? 3 : 0;
    }

    private int slot(int place) {
        return place == NOWHERE ? columns : place;
    }

    public boolean isEmpty(int place) {
        return bytes(place) == 0;
    }

    /** How many bytes of UTF-8 the cell has. */
    public int bytes(int place) {
        return to[slot(place)] - from[slot(place)];
    }

    public String text(int place) {
        return new String(buffer, from[slot(place)], bytes(place), StandardCharsets.UTF_8);
    }

    /** Whether these are its bytes. */
    public boolean is(int place, byte[] bytes) {
        return Arrays.equals(buffer, from[slot(place)], to[slot(place)], bytes, 0, bytes.length);
    }

    /** The same for the same bytes, and hardly ever for others. */
    public long hash(int place) {
        return Words.hash(buffer, from[slot(place)], to[slot(place)]);
    }

    /** The number of the cell in a list to which it is added if it is new. */
    public int in(Words words, int place) {
        return words.number(buffer, from[slot(place)], to[slot(place)]);
    }

    /** A whole number of at most nine digits, as we would write it. */
    public long amount(int place) {
        var first = from[slot(place)];
        var until = to[slot(place)];
        var negative = first < until && buffer[first] == '-';
        var start = negative ? first + 1 : first;
        if (start == until || until - start > MOST_DIGITS || buffer[start] == '0' && (negative || until - start > 1)) {
            return WRONG;
        }
        var number = 0L;
        for (int i = start; i < until; i++) {
            var digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return WRONG;
            }
            number = number * 10 + digit;
        }
        return negative ? -number : number;
    }

    /** Seconds since 1970 in UTC, as {@link JapaneseTimes} reads it. */
    public long japaneseTime(int place) {
        var known = dates.seconds(buffer, from[slot(place)], to[slot(place)]);
        return known == WRONG ? dates.read(text(place)) : known;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
