package jp.tenohira.assistant.outputs;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Prompts a language model answers badly (article 9): exact calculations, taxes and fees, questions that call for a search. */
public enum Unsuited {
    CALCULATION(
            "[0-9０-９][\\d０-９,，.]*(?:\\s*[+*×÷＋＊]\\s*|\\s+[-/－／−]\\s+)[0-9０-９]|(?:合計|平均|割合|差額|増減率|端数|何[%％割])を?(?:計算|求め|算出|出して)|計算(?:して|を|せよ)|を(?:足し|掛け|割)"
                    + "|(?i:calculate|compute|how much is \\d)"),
    TAX(
            "(?:税額|住民税|市民税|所得税|固定資産税|保険料|保険税|控除額|延滞金|手数料|保育料|利用料)[^。\\n]{0,20}(?:いくら|計算|算定|算出|求め|教えて|何円)|(?i:how much (?:tax|is the tax))"),
    SEARCH(
            "(?:最新|現在|今日|本日|今年度?)の[^。\\n]{1,20}(?:教えて|調べて|は何|はいつ|は誰|はいくら|は\\?|は？)|(?:について|を)(?:調べて|検索して)|(?:は誰|はいつ|はどこ)(?:です)?か[。?？]?$|(?i:search for|look up|who is the current)");

    private final Pattern words;

    Unsuited(String words) {
        this.words = Pattern.compile(words, Pattern.MULTILINE);
    }

    /** What of it a prompt asks for; empty when it suits. */
    public static Set<Unsuited> of(String prompt) {
        var found = EnumSet.noneOf(Unsuited.class);
        for (var one : values()) {
            if (one.words.matcher(prompt).find()) {
                found.add(one);
            }
        }
        return found;
    }
}
