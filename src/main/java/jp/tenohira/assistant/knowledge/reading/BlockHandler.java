package jp.tenohira.assistant.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects paragraphs, headings and table rows from Tika's XHTML. Ends when there is too much text, or when its thread is told to stop. */
final class BlockHandler extends DefaultHandler {

    static final int MOST_CHARACTERS = 3_000_000;

    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "tr", "title");

    /** Thrown out of the parser. */
    static final class Ended extends SAXException {

        private static final long serialVersionUID = 1L;

        private final Unreadable why;

        Ended(Unreadable why) {
            this.why = why;
        }

        Unreadable why() {
            return why;
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int page;
    private int heading;
    private int rows;
    private int characters;
    private boolean body;

    List<Block> blocks() {
        flush();
        return List.copyOf(blocks);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        stopWhenTold();
        switch (name) {
            case "body" -> body = true;
            case "div" -> {
                flush();
                if ("page".equals(attributes.getValue("class"))) {
                    page++;
                }
            }
            case "tr" -> {
                flush();
                rows++;
            }
            case "td", "th" -> {
                if (!text.toString().isBlank()) {
                    text.append(" | ");
                }
            }
            case "br" -> text.append('\n');
            default -> {
                if (rank(name) > 0) {
                    flush();
                    heading = rank(name);
                } else if (PARAGRAPHS.contains(name) && rows == 0) {
                    flush();
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("tr")) {
            rows = Math.max(0, rows - 1);
            var row = text.toString().replaceAll("\\s+", " ");
            text.setLength(0);
            text.append(row);
        }
        if ((PARAGRAPHS.contains(name) || rank(name) > 0 || name.equals("div")) && rows == 0) {
            flush();
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (!body) {
            return;
        }
        characters += length;
        if (characters > MOST_CHARACTERS) {
            throw new Ended(Unreadable.TOO_LONG);
        }
        text.append(chars, start, length);
        stopWhenTold();
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        characters(chars, start, length);
    }

    private static void stopWhenTold() throws Ended {
        if (Thread.currentThread().isInterrupted()) {
            throw new Ended(Unreadable.TOO_SLOW);
        }
    }

    private static int rank(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                ? name.charAt(1) - '0'
                : 0;
    }

    private void flush() {
        var said = Radicals.asCharacters(text.toString()).strip();
        text.setLength(0);
        if (!said.isEmpty()) {
            blocks.add(new Block(page, heading, said));
        }
        heading = 0;
    }
}
