package jp.tenohira.assistant.evidence.claims;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as the readers of claims want it: NFKC, one kind of dash and tilde, no commas in numbers, no spaces within Japanese. */
public final class Folded {

    private static final Pattern MARKER = Pattern.compile(
            "^\\s*(?:#{1,6}\\s+|[-*•・●○■◆◎※]\\s*|\\*\\*)*(?:[(（]?[0-9０-９]{1,2}[.)．）]\\s*(?![0-9０-９])|[0-9０-９]{1,2}[　]+|[①-⑳]\\s*)?");
    private static final Pattern CITED = Pattern.compile("\\[[0-9]{1,2}]");
    private static final Pattern COMMA = Pattern.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))");
    private static final Pattern WITHIN = Pattern.compile("(?<=[^\\x00-\\x7f]) +(?=\\S)|(?<=\\S) +(?=[^\\x00-\\x7f|])");
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−]");

    private Folded() {}

    /** Without the mark of a list or heading before it and without its citations. */
    static String sentence(String text) {
        return text(CITED.matcher(MARKER.matcher(text).replaceFirst(""))
                .replaceAll("")
                .replace("**", ""));
    }

    public static String text(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('〜', '~')
                .replace('～', '~');
        folded = DASH.matcher(folded).replaceAll("-");
        return WITHIN.matcher(COMMA.matcher(folded).replaceAll("")).replaceAll("");
    }
}
