package jp.tenohira.assistant.guard.names;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Kana in Latin letters, Hepburn as passports write it. */
final class Romaji {

    private static final Map<String, String> SYLLABLES = new LinkedHashMap<>();

    static {
        var rows = """
                キャ kya キュ kyu キョ kyo シャ sha シュ shu ショ sho チャ cha チュ chu チョ cho ニャ nya ニュ nyu ニョ nyo ヒャ hya ヒュ hyu ヒョ hyo
                ミャ mya ミュ myu ミョ myo リャ rya リュ ryu リョ ryo ギャ gya ギュ gyu ギョ gyo ジャ ja ジュ ju ジョ jo ビャ bya ビュ byu ビョ byo
                ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to
                ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo
                ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo
                ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ン n
                """.split("\\s+");
        for (var at = 0; at < rows.length; at += 2) {
            SYLLABLES.put(rows[at], rows[at + 1]);
        }
    }

    private Romaji() {}

    /** With long vowels kept and dropped: {@code satou}, {@code sato}. */
    static Set<String> spellings(String katakana) {
        var full = new StringBuilder();
        for (var at = 0; at < katakana.length(); ) {
            var two = at + 2 <= katakana.length() ? SYLLABLES.get(katakana.substring(at, at + 2)) : null;
            var one = SYLLABLES.getOrDefault(katakana.substring(at, at + 1), "");
            full.append(two != null ? two : one);
            at += two != null ? 2 : 1;
        }
        var brief = full.toString().replace("ou", "o").replace("oo", "o").replace("uu", "u");
        return Set.of(full.toString()).contains(brief) ? Set.of(brief) : Set.of(full.toString(), brief);
    }

    static String katakana(String kana) {
        for (var at = 0; at < kana.length(); at++) {
            if (isHiragana(kana.charAt(at))) {
                var letters = kana.toCharArray();
                for (; at < letters.length; at++) {
                    letters[at] += (char) (isHiragana(letters[at]) ? 0x60 : 0);
                }
                return new String(letters);
            }
        }
        return kana;
    }

    private static boolean isHiragana(char c) {
        return c >= 0x3041 && c <= 0x3096;
    }
}
