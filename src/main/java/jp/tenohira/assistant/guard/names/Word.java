package jp.tenohira.assistant.guard.names;

/**
 * A word of a text with its part of speech in the IPA dictionary.
 *
 * @param part such as {@code 名詞-固有名詞-人名-姓}
 */
record Word(String text, String part, int start, int end) {

    private static final WordSet HONORIFICS = WordSet.of("様", "さん", "さま", "氏", "君", "くん", "ちゃん", "殿");
    private static final WordSet TITLES = WordSet.of(
            "課長", "係長", "部長", "主査", "主任", "主事", "次長", "先生", "教授", "医師", "選手", "議員", "委員", "社長", "専務", "弁護士", "記者", "夫妻",
            "看護師", "保健師", "相談員");

    private static final WordSet OF_THINGS = WordSet.of(
            "商店", "工業", "建設", "地区", "公園", "医院", "病院", "歯科", "高校", "中学", "大学", "団地", "神社", "農園", "食堂", "旅館", "書店", "薬局",
            "本店", "支店", "支所", "市場", "会館", "体育", "温泉", "城跡", "川沿", "駅前", "駅東", "駅西", "中央", "東部", "西部", "南部", "北部", "市内",
            "県内", "方面", "地方", "地域", "家族", "世帯", "氏名", "住所", "電話", "番号", "年度", "本人", "以外", "全員", "事件", "方式", "理論", "議会",
            "市長", "知事", "小学", "児童", "保育", "学級", "一家", "姉妹", "兄弟", "夫婦", "両親", "先生", "課長", "係長", "部長", "会長", "社長", "委員",
            "議員", "職員");
    private static final WordSet NEVER_IN_NAMES =
            WordSet.of("風", "宛", "著", "役", "邸", "家", "宅", "的", "側", "方", "件", "間", "用", "型", "流");

    /** The kanji with which it begins, where kana follow them: a name may end there and grammar begin. */
    Word inKanji() {
        var end = 0;
        while (end < text.length() && NameLetters.isKanji(text.charAt(end))) {
            end++;
        }
        return end == 0 || end == text.length() ? this : new Word(text.substring(0, end), part, start, start + end);
    }

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

    /** What a family or given name may be made of: a tagged name, a place of the same writing, one character, an uncommon pair. */
    boolean namePart() {
        return taggedGiven()
                || taggedFamily()
                || piece()
                || characters() <= 3 && region() && !kana()
                || characters() == 2 && part.equals("名詞-一般") && !OF_THINGS.contains(text) && ideographic();
    }

    /** How much its part of speech speaks for a name in which it stands, or against it. */
    double likeName() {
        if (taggedFamily() || taggedGiven()) {
            return 0.5;
        }
        if (part.endsWith("-数")) {
            return characters() == 1 ? -0.5 : -4;
        }
        if (characters() > 1 && OF_THINGS.contains(text)) {
            return -4;
        }
        if (region()) {
            return -0.5;
        }
        if (part.equals("名詞-接尾-地域")) {
            return -4;
        }
        if (part.startsWith("名詞-接尾")) {
            return characters() == 1 ? -0.7 : -1.5;
        }
        if (characters() > 1 && (part.startsWith("名詞") || part.startsWith("副詞"))) {
            return NameLists.isGiven(text) || NameLists.isFamily(text) ? -1 : -3;
        }
        return part.startsWith("接頭詞") ? -0.5 : 0;
    }

    int characters() {
        return text.codePointCount(0, text.length());
    }

    private boolean ideographic() {
        return NameLetters.areKanji(text);
    }

    boolean kana() {
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (!(c >= 0x3041 && c <= 0x30FA || c == 'ー')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name may end before this word. */
    boolean ends() {
        return part.startsWith("助詞")
                || part.startsWith("助動詞")
                || part.startsWith("記号")
                || part.endsWith("-数")
                || honorific()
                || title()
                || NEVER_IN_NAMES.contains(text)
                || !Character.isLetter(text.codePointAt(0))
                || text.isBlank();
    }
}
