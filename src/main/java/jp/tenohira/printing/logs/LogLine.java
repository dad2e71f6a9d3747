package jp.tenohira.printing.logs;

import jp.tenohira.facts.RowWriter;
import org.jspecify.annotations.Nullable;

/** What one line of a log says. Filled again for each line. */
final class LogLine {

    private static final long MICROS = 1_000_000;
    private static final long JAPAN = 9 * 3600L;
    private static final long DAY = 86_400;

    long epochSecond;
    String printer = "";
    String account = "";
    String job = "";
    String page = "";
    long faces;
    /** Negative where the log does not say. */
    long sheets;

    @Nullable
    Boolean colour;

    @Nullable
    Boolean duplex;

    String media = "";

    void clear() {
        job = "";
        page = "";
        media = "";
        sheets = -1;
        colour = null;
        duplex = null;
    }

    void write(RowWriter writer) {
        writer.moment(epochSecond * MICROS)
                .day(Math.floorDiv(epochSecond + JAPAN, DAY))
                .text(printer)
                .text(account)
                .text(job)
                .text(page)
                .whole(faces)
                .whole(sheets())
                .truth(colour)
                .truth(duplex)
                .text(media)
                .end();
    }

    /** CUPS halves the sides of a duplex job downwards; half of five sides is three sheets of paper. */
    private long sheets() {
        var least = Boolean.TRUE.equals(duplex) ? Math.ceilDiv(faces, 2) : faces;
        return sheets < 0 ? least : Boolean.TRUE.equals(duplex) ? Math.max(sheets, least) : sheets;
    }
}
