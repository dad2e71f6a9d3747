package jp.tenohira.packs.files;

import java.awt.Color;

/** Colours, fonts and measures of slides and workbooks. Colours differ in lightness too, so that they can be told apart in print. */
final class Look {

    static final String FONT = "BIZ UDPゴシック";

    static final Color INK = new Color(0x1A1A1A);
    static final Color ACCENT = new Color(0x0017C1);
    static final Color HEADER = new Color(0xE8F1FE);
    static final Color TOTAL = new Color(0xF2F2F2);
    static final Color RULE = new Color(0x999999);
    static final Color QUIET = new Color(0x595959);
    static final String[] SERIES = {"0017C1", "F2A65A", "767676"};

    static final double MARGIN = 36;
    static final double BODY_TOP = 84;
    static final double FOOTER = 34;

    /** Lines break before long words and numbers, which leaves some of each line empty. */
    private static final double SLACK = 1.12;

    private static final int LONG = 60;

    private Look() {}

    /** About as wide as a line of text will be: Japanese characters are as wide as high, others a little more than half. */
    static double width(String text, double size) {
        return text.codePoints()
                .mapToDouble(
                        c -> (c < 0x2000 && c != '÷' && c != '×') || (c >= 0xFF61 && c <= 0xFF9F) ? size * 0.6 : size)
                .sum();
    }

    static int lines(String text, double size, double width) {
        return Math.max(
                1,
                text.lines()
                        .mapToInt(line -> (int) Math.max(1, Math.ceil(width(line, size) * slack(line) / width)))
                        .sum());
    }

    private static double slack(String line) {
        return line.length() > LONG ? 1.25 : SLACK;
    }
}
