package jp.tenohira.assistant.knowledge.reading;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/** PDF files often name the radical that looks like a character in its place (市⺠ for 市民); nobody who searches types it. */
final class Radicals {

    private static final Pattern ANY = Pattern.compile("[\u2E80-\u2FDF]");

    /** Radicals that NFKC leaves, or makes a character of that is not the Japanese one. */
    private static final String NAMED = "⺠⻑⻄⻘⻝⻞⻩⻫⻭⻲⻤⻨⻯⻆⺟⻁⼾⻣⻗⺬⺾⻌⻖";

    private static final String MEANT = "民長西青食食黄斉歯亀鬼麦竜角母虎戸骨雨示艹辶阝";

    private Radicals() {}

    static String asCharacters(String text) {
        return ANY.matcher(text).replaceAll(found -> {
            var named = NAMED.indexOf(found.group());
            return named >= 0 ? MEANT.substring(named, named + 1) : Normalizer.normalize(found.group(), Form.NFKC);
        });
    }
}
