package jp.tenohira.assistant.knowledge.passages;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a line of a document is, by its first characters.
 *
 * @param text without what only orders it
 */
record Line(Kind kind, int page, String text) {

    enum Kind {
        CHAPTER,
        ARTICLE,
        CAPTION,
        HEADING,
        TEXT
    }

    private static final int LONGEST_HEADING = 40;
    private static final String NUMBER = "[0-9一二三四五六七八九十百千]+";
    private static final Pattern CHAPTER = Pattern.compile("^(第" + NUMBER + "[編章節款]|附[ 　]*則)(?:[ 　の].*)?$");
    private static final Pattern ARTICLE = Pattern.compile("^第" + NUMBER + "条(の" + NUMBER + ")*(?:[ 　(（].*|$)");
    private static final Pattern CAPTION = Pattern.compile("^[(（][^)）]{1,40}[)）]$");
    private static final Pattern HEADING = Pattern.compile(
            "^(?:[0-9]{1,2}(?:[.-][0-9]{1,2}){0,3}[ .、　]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[ .、　]|[■●◆○□▼◎][ 　]?|【[^】]{1,40}】$|\\([0-9]{1,2}\\)[ 　]?).*");

    /** @param inArticle whether an article has begun: there numbers are paragraphs and items, and no headings */
    static Line of(int page, int rank, String text, boolean inArticle) {
        var read = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (CHAPTER.matcher(read).matches() && read.length() <= LONGEST_HEADING) {
            return new Line(Kind.CHAPTER, page, text);
        }
        if (ARTICLE.matcher(read).matches()) {
            return new Line(Kind.ARTICLE, page, text);
        }
        if (CAPTION.matcher(read).matches()) {
            return new Line(Kind.CAPTION, page, text);
        }
        var brief = read.length() <= LONGEST_HEADING && !read.endsWith("。") && !read.contains("\n");
        if (brief && (rank > 0 || !inArticle && HEADING.matcher(read).matches())) {
            return new Line(Kind.HEADING, page, text);
        }
        return new Line(Kind.TEXT, page, text);
    }

    /** Whether the next line may go on with the sentence of this one, as in the lines of a PDF. */
    static boolean goesOn(String line) {
        return line.length() > 15 && !line.endsWith("。") && !line.endsWith("」") && !line.contains(" | ");
    }
}
