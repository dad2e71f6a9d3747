package jp.tenohira.facts.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import jp.tenohira.facts.PlainCsv.Form;
import jp.tenohira.facts.PlainWords.Lines;

/**
 * Looks at each byte of a file once: whether all is UTF-8, whether its lines are what no two readers take for different things, and whether
 * they are such CSV. Lines all end alike and hold no control characters; of CSV, quotation marks stand only around whole cells and without line
 * ends between them, and no blanks are exotic. Eight bytes at a time where nothing is special about them.
 */
final class CsvBytes {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = EACH << 7;
    private static final long SEVEN_BITS = ~HIGH;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;
    private static final int IDEOGRAPH_BYTES = 3;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private boolean utf8 = true;
    private boolean clean = true;
    private boolean marked;
    private boolean plain = true;
    private boolean padded;
    private boolean unix;
    private boolean windows;
    private long commas;
    private long lineEnds;

    private boolean inside;
    /** After a mark that closes a cell, or is the first of two. */
    private boolean closing;

    /** The character before; a file begins like a line. Blanks are ' '. */
    private int last = '\n';

    private int more;
    private int code;
    private int least = 0x80;
    private int most = 0xBF;

    void take(byte[] block, int length) {
        var at = 0;
        while (at < length && utf8) {
            if (at + Long.BYTES <= length && more == 0 && !closing && isQuiet((long) WORDS.get(block, at))) {
                at += Long.BYTES;
                last = block[at - 1];
            } else if (at + IDEOGRAPH_BYTES <= length && more == 0 && isIdeograph(block, at)) {
                at += IDEOGRAPH_BYTES;
                afterText();
                last = IDEOGRAPHIC_SPACE + 1;
            } else {
                take(block[at++]);
            }
        }
    }

    /** Kana, kanji and the like, none of them a blank: most of Japanese text, taken as a whole. */
    private static boolean isIdeograph(byte[] block, int at) {
        var lead = block[at] & 0xFF;
        return (lead == 0xE3 && block[at + 1] > (byte) 0x80 || lead >= 0xE4 && lead <= 0xE9)
                && block[at + 1] < (byte) 0xC0
                && block[at + 2] < (byte) 0xC0;
    }

    /** No byte of the eight is a control character, a quotation mark or of a character of several bytes. */
    private boolean isQuiet(long word) {
        if (((word | (word - EACH * ' ')) & HIGH) != 0 || any(word, '"') != 0 || last == '\r') {
            return false;
        }
        var separators = any(word, ',');
        if (!inside) {
            commas += Long.bitCount(separators);
        }
        var blanks = any(word, ' ');
        if (blanks != 0 || last == ' ') {
            padded |= (blanks & (separators << 8) | separators & (blanks << 8)) != 0
                    || (byte) word == ' ' && separates(last)
                    || (byte) word == ',' && last == ' ';
        }
        return true;
    }

    /** Marks the bytes that are this one, none of the eight being of a character of several bytes. */
    private static long any(long word, char one) {
        return ~((word ^ EACH * one) + SEVEN_BITS) & HIGH;
    }

    private static boolean separates(int one) {
        return one == ',' || one == '\n' || one == '"';
    }

    private void take(byte one) {
        if (more > 0) {
            continued(one & 0xFF);
        } else if (one < 0) {
            begun(one & 0xFF);
        } else {
            ascii(one);
            last = one;
        }
    }

    private void ascii(byte one) {
        clean &= last != '\r' || one == '\n';
        padded |=
                one == ' ' ? separates(last) : last == ' ' && (one == ',' || one == '"' || one == '\n' || one == '\r');
        if (one == '"') {
            mark();
            return;
        }
        if (one == '\n') {
            windows |= last == '\r';
            unix |= last != '\r';
            lineEnds++;
            plain &= !inside;
        } else if (one == '\r') {
            plain &= !inside;
        } else {
            clean &= one >= ' ';
            plain &= one == ',' || !closing;
            commas += one == ',' && !inside ? 1 : 0;
        }
        closing = false;
    }

    private void mark() {
        if (closing) {
            closing = false;
            inside = true;
        } else if (inside) {
            inside = false;
            closing = true;
        } else {
            plain &= last == ',' || last == '\n';
            inside = true;
        }
    }

    private void begun(int one) {
        afterText();
        if (one >= 0xC2 && one <= 0xDF) {
            expect(1, one & 0x1F, 0x80, 0xBF);
        } else if (one >= 0xE0 && one <= 0xEF) {
            expect(2, one & 0x0F, one == 0xE0 ? 0xA0 : 0x80, one == 0xED ? 0x9F : 0xBF);
        } else if (one >= 0xF0 && one <= 0xF4) {
            expect(3, one & 0x07, one == 0xF0 ? 0x90 : 0x80, one == 0xF4 ? 0x8F : 0xBF);
        } else {
            utf8 = false;
        }
    }

    /** What follows is neither a line end nor a comma. */
    private void afterText() {
        plain &= !closing;
        clean &= last != '\r';
    }

    private void expect(int bytes, int bits, int from, int to) {
        more = bytes;
        code = bits;
        least = from;
        most = to;
    }

    private void continued(int one) {
        utf8 &= one >= least && one <= most;
        expect(more - 1, code << 6 | one & 0x3F, 0x80, 0xBF);
        if (more > 0) {
            return;
        }
        if (code == IDEOGRAPHIC_SPACE) {
            padded |= separates(last);
            last = ' ';
        } else {
            plain &= !Character.isWhitespace(code) && !Character.isSpaceChar(code);
            marked |= code == BYTE_ORDER_MARK;
            plain &= code != BYTE_ORDER_MARK || lineEnds == 0;
            last = code;
        }
    }

    /** To be asked at the end. */
    boolean isUtf8() {
        return utf8 && more == 0;
    }

    boolean isUtf8SoFar() {
        return utf8;
    }

    /** As far as all was UTF-8. */
    long lineEnds() {
        return lineEnds;
    }

    private boolean isClean() {
        return isUtf8() && clean && last != '\r' && !(unix && windows);
    }

    /** Empty where it is no CSV, or its lines must be read one by one. To be asked at the end. */
    Optional<Form> form() {
        var sure = isClean() && plain && !inside;
        return sure ? Optional.of(new Form(windows, padded || last == ' ', commas)) : Optional.empty();
    }

    /** Empty where lines must be read one by one, whatever they hold. To be asked at the end. */
    Optional<Lines> lines() {
        var sure = isClean() && !marked && last == '\n';
        return sure ? Optional.of(new Lines(windows, lineEnds)) : Optional.empty();
    }
}
