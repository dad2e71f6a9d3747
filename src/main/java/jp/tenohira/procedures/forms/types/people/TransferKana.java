package jp.tenohira.procedures.forms.types.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Account holders as bank transfers carry them: half-width kana, capital letters, digits and a few signs (全銀協規定フォーマット).
 * Small kana are written large and the long-vowel sign as a hyphen, as banks do.
 */
final class TransferKana {

    private static final String FULL = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンヲ";
    private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｦ";
    private static final String SMALL = "ァィゥェォッャュョヮ";
    private static final String LARGE = "アイウエオツヤユヨワ";
    private static final Map<Character, Character> SIGNS = Map.of(
            '\u3099', 'ﾞ', '\u309A', 'ﾟ', '゛', 'ﾞ', '゜', 'ﾟ', 'ー', '-', '・', '.', '。', '.', '「', '｢', '」', '｣', '‐',
            '-');

    static final String PATTERN = "[ｦｱ-ﾝﾞﾟA-Z0-9 ()./,\\\\｢｣¥-]{1,48}";

    private TransferKana() {}

    static String of(String typed) {
        var narrow = Normalizer.normalize(Normalizer.normalize(typed, Normalizer.Form.NFKC), Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
        var kana = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            kana.append(half(narrow.charAt(i)));
        }
        return kana.toString();
    }

    private static char half(char c) {
        var katakana = c >= 'ぁ' && c <= 'ゖ' ? (char) (c + ('ア' - 'あ')) : c;
        var small = SMALL.indexOf(katakana);
        var large = small < 0 ? katakana : LARGE.charAt(small);
        var at = FULL.indexOf(large);
        return at < 0 ? SIGNS.getOrDefault(large, large) : HALF.charAt(at);
    }
}
