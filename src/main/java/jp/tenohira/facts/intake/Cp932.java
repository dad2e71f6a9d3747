package jp.tenohira.facts.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns CP932, the Japanese code page of Windows, into UTF-8 block by block: what Java's own decoder makes of each character, from a table. */
final class Cp932 {

    static final Charset CHARSET = Charset.forName("windows-31j");
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;
    private static final int PAIRS = 1 << 16;

    /** By the byte or the two: how many bytes of UTF-8 in the highest eight bits, and those bytes, the first lowest. 0 is no character. */
    private static final int[] UTF8 = table();

    private static final boolean[] LEADS = leads();

    private final OutputStream to;
    private final CsvBytes bytes;
    private byte[] out = new byte[0];
    private int lead;
    private boolean right = true;

    Cp932(OutputStream to, CsvBytes bytes) {
        this.to = to;
        this.bytes = bytes;
    }

    private static int[] table() {
        var table = new int[PAIRS];
        for (int code = 0; code < PAIRS; code++) {
            var one = code <= 0xFF ? new byte[] {(byte) code} : new byte[] {(byte) (code >> 8), (byte) code};
            var text = new String(one, CHARSET);
            if (text.length() == 1 && text.charAt(0) != '\uFFFD') {
                table[code] = packed(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return table;
    }

    private static int packed(byte[] utf8) {
        var all = utf8.length << 24;
        for (int i = 0; i < utf8.length; i++) {
            all |= (utf8[i] & 0xFF) << 8 * i;
        }
        return all;
    }

    /** Bytes that are no character, but may begin one. */
    private static boolean[] leads() {
        var leads = new boolean[0x100];
        for (int pair = 0x100; pair < PAIRS; pair++) {
            leads[pair >> 8] |= UTF8[pair] != 0 && UTF8[pair >> 8] == 0;
        }
        return leads;
    }

    /** False at the first byte that is no CP932, after which nothing more must be given. */
    boolean take(byte[] block, int length) throws IOException {
        if (out.length < 3 * (length + 1)) {
            out = new byte[3 * (length + 1)];
        }
        var at = 0;
        for (int i = 0; i < length && right; i++) {
            if (lead == 0 && i + Long.BYTES <= length && ((long) WORDS.get(block, i) & HIGH) == 0) {
                WORDS.set(out, at, (long) WORDS.get(block, i));
                at += Long.BYTES;
                i += Long.BYTES - 1;
                continue;
            }
            var one = block[i];
            if (one >= 0 && lead == 0) {
                out[at++] = one;
            } else {
                at = put(one & 0xFF, at);
            }
        }
        bytes.take(out, at);
        to.write(out, 0, at);
        return right;
    }

    private int put(int one, int from) {
        if (lead == 0 && LEADS[one]) {
            lead = one;
            return from;
        }
        var code = UTF8[lead << 8 | one];
        lead = 0;
        right = code != 0;
        var at = from;
        for (int left = code >>> 24, all = code; left > 0; left--, all >>>= 8) {
            out[at++] = (byte) all;
        }
        return at;
    }

    /** To be asked at the end: whether every byte was part of a character. */
    boolean isRight() {
        return right && lead == 0;
    }
}
