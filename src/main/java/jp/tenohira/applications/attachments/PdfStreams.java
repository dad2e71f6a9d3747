package jp.tenohira.applications.attachments;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what the compressed streams of a PDF unfold to, without keeping any of it. Streams that hold the document's own
 * structure are unfolded by every reader, so those may be neither folded twice nor, in an encrypted document where they
 * cannot be measured, longer than could be harmless.
 */
final class PdfStreams {

    /** What all streams of a document may unfold to: a scan of 60 million pixels in colour is 180 MB. */
    static final long MOST_UNFOLDED = 200_000_000;

    /** Deflate folds at most 1032 bytes into one. */
    private static final long DEFLATE_AT_MOST = 1032;

    private static final int LONGEST_DICTIONARY = 4096;
    private static final Pattern STRUCTURE = Pattern.compile("ObjStm|XRef|/[^\\s/<>]*#");
    private static final Pattern FILTER = Pattern.compile("Decode|/Crypt|/[^\\s/<>]*#");

    private PdfStreams() {}

    static void measure(byte[] content) throws UnfoldsTooFar {
        // One char a byte, so that positions are the same in both.
        var text = new String(content, StandardCharsets.ISO_8859_1);
        var encrypted = text.contains("Encrypt") || text.contains("#45ncrypt");
        var unfolded = 0L;
        var sink = new byte[64 * 1024];
        var inflater = new Inflater();
        try {
            for (var at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
                var data = dataAfter(text, at + 6);
                if (data >= content.length) {
                    return;
                }
                inflater.reset();
                inflater.setInput(content, data, content.length - data);
                unfolded += inflated(inflater, sink, MOST_UNFOLDED - unfolded);
                if (unfolded > MOST_UNFOLDED || unmeasurable(text, at, encrypted)) {
                    throw new UnfoldsTooFar();
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static boolean unmeasurable(String text, int at, boolean encrypted) {
        var dictionary = text.substring(Math.max(0, at - LONGEST_DICTIONARY), at);
        dictionary = dictionary.substring(dictionary.lastIndexOf(" obj") + 1).stripTrailing();
        if (!dictionary.endsWith(">>") || !STRUCTURE.matcher(dictionary).find()) {
            return false;
        }
        var end = text.indexOf("endstream", at);
        var length = (end < 0 ? text.length() : end) - at;
        var filters = FILTER.matcher(dictionary).results().count();
        var parms = Pattern.compile("DecodeParms").matcher(dictionary).results().count();
        return filters - parms > 1 || (encrypted && length * DEFLATE_AT_MOST > MOST_UNFOLDED);
    }

    private static int dataAfter(String text, int at) {
        var data = at;
        data += data < text.length() && text.charAt(data) == '\r' ? 1 : 0;
        data += data < text.length() && text.charAt(data) == '\n' ? 1 : 0;
        return data;
    }

    private static long inflated(Inflater inflater, byte[] sink, long atMost) {
        var count = 0L;
        try {
            while (count <= atMost && !inflater.finished()) {
                var more = inflater.inflate(sink);
                if (more == 0) {
                    break;
                }
                count += more;
            }
        } catch (DataFormatException e) {
            return count;
        }
        return count;
    }
}
