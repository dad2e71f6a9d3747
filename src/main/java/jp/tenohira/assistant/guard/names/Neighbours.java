package jp.tenohira.assistant.guard.names;

import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.guard.reading.Reading;

/** How much what stands before and after a word speaks for a name there, in the weights of {@link FullNames}. */
final class Neighbours {

    /** The most one of them says. */
    static final double MOST = 2.5;

    private static final double IMPOSSIBLE = -9.0;
    private static final WordSet PERSONS = WordSet.of(
            "児童", "生徒", "園児", "患者", "申請者", "申立人", "世帯主", "保護者", "利用者", "議長", "委員", "委員長", "会長", "代表", "主査", "係長", "課長",
            "部長", "市長", "担当", "担当者", "父", "母", "夫", "妻", "長男", "長女", "次男", "次女", "二男", "二女", "祖父", "祖母", "兄", "弟", "姉",
            "妹", "子", "孫", "氏名", "名前", "本人", "亡", "故", "容疑者", "被告", "講師", "医師", "教諭", "選手", "作者", "著者", "監督");
    private static final WordSet TAILS = WordSet.of(
            "名義", "宛", "宛て", "宅", "邸", "方", "本人", "親子", "夫妻", "夫婦", "一家", "容疑者", "被告", "被害者", "代理", "委員", "議員", "委員長",
            "会長", "代表", "選手", "監督", "作", "著", "他", "外", "ほか", "等", "両", "家");
    private static final Pattern CALLED = Pattern.compile("^(?:さん|さま|くん|ちゃん)");
    private static final Pattern PARTICLE = Pattern.compile("^[はがをにとのもでやへ]");
    private static final Pattern AGE = Pattern.compile("^[ ]?\\([0-9]{1,3}(?:歳|才|か月)?[)、・]");
    private static final Pattern LABEL = Pattern.compile(
            "(?:氏名|名前|姓名|申請者|申込者|届出[人者]|請求者|世帯主|保護者|代表者?|担当者?|相談者|利用者|患者|児童|生徒|本人|対象者|名義人?|宛名|差出人|出席者|相手|申立人|依頼[人者]|父|母|夫|妻|name)"
                    + "(?:名|氏名)?[\\])）】\"']{0,2}[ \\t]{0,6}[::=|はが、\\t ]{0,3}[ \\t|\"'「『>]{0,6}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING =
            Pattern.compile("氏名|名前|姓名|(?:申請|保護|利用|申込|代表|担当|相談|受給)者|世帯主|児童|生徒|name", Pattern.CASE_INSENSITIVE);

    private Neighbours() {}

    static double before(Reading reading, List<Word> words, int at) {
        var start = words.get(at).start();
        if (LABEL.matcher(reading.before(start, 24)).find()
                || HEADING.matcher(reading.heading(start)).find()) {
            return MOST;
        }
        if (at == 0) {
            return 0.5;
        }
        var word = words.get(at - 1);
        if (word.text().equals("の") && at > 1 && isPerson(words.get(at - 2).text())) {
            return 1.5;
        }
        if (isPerson(word.text())) {
            return 1.5;
        }
        if (!Character.isLetterOrDigit(word.text().charAt(word.text().length() - 1))) {
            return 0.5;
        }
        if (word.part().startsWith("助")
                || word.part().startsWith("動詞")
                || word.part().startsWith("接続詞")) {
            return 0;
        }
        return NameLetters.isKanji(word.text().charAt(word.text().length() - 1)) ? -2 : -1;
    }

    /** What follows the kanji of a word: the rest of it, or the next word. */
    static double after(Reading reading, List<Word> words, int last) {
        var rest = words.get(last).inKanji().end();
        if (rest < words.get(last).end()) {
            return CALLED.matcher(reading.after(rest, 3)).find()
                    ? MOST
                    : PARTICLE.matcher(reading.after(rest, 2)).find() ? -0.5 : IMPOSSIBLE;
        }
        var at = last + 1;
        if (at >= words.size()) {
            return 0.5;
        }
        var word = words.get(at);
        if (word.honorific()) {
            return MOST;
        }
        if (word.title() || TAILS.contains(word.text())) {
            return 1.5;
        }
        if (AGE.matcher(reading.after(word.start(), 8)).find()) {
            return 2;
        }
        if (word.gap()
                && at + 1 < words.size()
                && (words.get(at + 1).honorific() || words.get(at + 1).title())) {
            return 2;
        }
        return word.ends() && !NameLetters.isKanji(word.text().charAt(0)) ? 0 : IMPOSSIBLE;
    }

    private static boolean isPerson(String text) {
        return PERSONS.contains(text);
    }
}
