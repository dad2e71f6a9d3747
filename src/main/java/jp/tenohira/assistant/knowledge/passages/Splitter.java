package jp.tenohira.assistant.knowledge.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.assistant.knowledge.reading.Block;

/** Cuts a document into passages: an article each where there are articles, else what stands under a heading, and no passage too long to quote. */
public final class Splitter {

    /** A passage of running text is closed at the next end of a paragraph from here on. */
    static final int ENOUGH = 500;

    /** No passage is longer. */
    static final int LONGEST = 900;

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private String chapter = "";
    private String heading = "";
    private String caption = "";
    private boolean inArticle;
    private int page;

    private Splitter() {}

    public static List<Passage> split(List<Block> blocks) {
        var splitter = new Splitter();
        blocks.forEach(splitter::take);
        splitter.flush();
        return List.copyOf(splitter.passages);
    }

    private void take(Block block) {
        if (!inArticle && block.page() != page && body.toString().endsWith("。")) {
            flush();
        }
        block.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> take(Line.of(block.page(), block.heading(), line, inArticle)));
        if (!inArticle && body.length() >= ENOUGH) {
            flush();
        }
    }

    private void take(Line line) {
        switch (line.kind()) {
            case CHAPTER -> {
                flush();
                chapter = line.text();
                heading = "";
                inArticle = false;
            }
            case CAPTION -> {
                flush();
                caption = line.text();
            }
            case ARTICLE -> {
                flush();
                var number = line.text().split("[ 　(（]", 2)[0];
                heading = number + caption;
                caption = "";
                inArticle = true;
                add(line);
            }
            case HEADING -> {
                flush();
                heading = line.text();
                inArticle = false;
            }
            case TEXT -> add(line);
        }
    }

    private void add(Line line) {
        if (body.isEmpty()) {
            page = line.page();
            if (!caption.isEmpty()) {
                body.append(caption).append('\n');
                caption = "";
            }
        } else if (!Line.goesOn(body.substring(body.lastIndexOf("\n") + 1))) {
            body.append('\n');
        } else if (latin(body.charAt(body.length() - 1)) && latin(line.text().charAt(0))) {
            body.append(' ');
        }
        body.append(line.text());
        while (body.length() > LONGEST) {
            cut();
        }
    }

    private static boolean latin(char letter) {
        return letter > ' ' && letter < 127;
    }

    /** At the last end of a sentence that fits, else where it is full. */
    private void cut() {
        var end = Math.max(body.lastIndexOf("。", LONGEST - 1), body.lastIndexOf("\n", LONGEST - 1)) + 1;
        var at = end > LONGEST / 3 ? end : LONGEST;
        if (Character.isLowSurrogate(body.charAt(at))) {
            at--;
        }
        write(body.substring(0, at));
        body.delete(0, at);
    }

    private void flush() {
        write(body.toString());
        body.setLength(0);
    }

    private void write(String text) {
        if (!text.isBlank()) {
            var above =
                    Stream.of(chapter, heading).filter(part -> !part.isEmpty()).collect(Collectors.joining("　"));
            passages.add(new Passage(page, above, text.strip()));
        }
    }
}
