package jp.tenohira.assistant.guard.names;

import java.util.Set;

/**
 * A word of a text with its part of speech in the IPA dictionary.
 *
 * @param part such as {@code 名詞-固有名詞-人名-姓}
 */
record Word(String text, String part, int start, int end) {

    private static final Set<String> HONORIFICS = Set.of("様", "さん", "さま", "氏", "君", "くん", "ちゃん", "殿", "サン", "クン", "チャン");
    private static final Set<String> TITLES = Set.of(
            "課長", "係長", "部長", "主査", "主任", "主事", "次長", "先生", "教授", "医師", "選手", "議員", "委員", "社長", "専務", "弁護士", "記者", "夫妻",
            "看護師", "保健師", "相談員");

    private static final Set<String> NEVER_IN_NAMES = Set.of("風", "宛", "著", "役", "邸", "家", "宅", "的", "側", "方", "件", "間", "用", "型", "流");

    boolean taggedFamily() {
        return part.endsWith("人名-姓");
    }

    boolean taggedGiven() {
        return part.endsWith("人名-名") || part.endsWith("人名-一般");
    }

    boolean region() {
        return part.contains("固有名詞-地域");
    }

    boolean honorific() {
        return HONORIFICS.contains(text);
    }

    boolean title() {
        return TITLES.contains(text);
    }

    boolean gap() {
        return text.isBlank() || text.equals("・") || text.equals("|");
    }

    /** One character that could be part of a given name the dictionary does not know. */
    boolean piece() {
        return text.codePointCount(0, text.length()) == 1
                && Character.isIdeographic(text.codePointAt(0))
                && !NEVER_IN_NAMES.contains(text)
                && !honorific()
                && (part.startsWith("名詞") || part.startsWith("接頭詞") || part.startsWith("動詞") || part.startsWith("形容詞"));
    }

    boolean kana() {
        return text.codePoints().allMatch(c -> c >= 0x3041 && c <= 0x30FA || c == 'ー');
    }

    /** Whether a name may end before this word. */
    boolean ends() {
        return part.startsWith("助詞") || part.startsWith("助動詞") || part.startsWith("記号") || part.endsWith("-数") || honorific() || title() || NEVER_IN_NAMES.contains(text)
                || !Character.isLetter(text.codePointAt(0)) || text.isBlank();
    }
}
