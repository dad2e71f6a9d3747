package jp.tenohira.assistant.paper;

/**
 * A character as it was recognised.
 *
 * @param text one character, or a line end or space between characters
 * @param confidence from 0 to 100, as Tesseract says it
 */
record Glyph(String text, float confidence) {

    static final Glyph LINE_END = new Glyph("\n", 100);
    static final Glyph SPACE = new Glyph(" ", 100);
}
