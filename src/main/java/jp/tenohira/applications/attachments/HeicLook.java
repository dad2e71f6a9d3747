package jp.tenohira.applications.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Looks at a HEIC photograph, for which the JDK has no decoder: its first box must name a HEIC brand (ISO/IEC 23008-12). */
final class HeicLook {

    private static final Set<String> BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private HeicLook() {}

    static boolean opens(byte[] content) {
        if (content.length < 24 || !text(content, 4).equals("ftyp")) {
            return false;
        }
        var boxSize = ((content[0] & 0xff) << 24)
                | ((content[1] & 0xff) << 16)
                | ((content[2] & 0xff) << 8)
                | (content[3] & 0xff);
        // A photograph has more than its first box.
        return boxSize >= 16 && boxSize < content.length && BRANDS.contains(text(content, 8));
    }

    private static String text(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.US_ASCII);
    }
}
