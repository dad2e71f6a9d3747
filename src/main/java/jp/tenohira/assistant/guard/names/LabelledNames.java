package jp.tenohira.assistant.guard.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Anchors;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/** Names that a label announces (氏名: …, 保護者 …, Name: …) or the heading of a column does, whether or not a dictionary knows them. */
@Component
final class LabelledNames implements Policy {

    private static final String LABEL =
            "氏名|お名前|名前|姓名|ふりがな|フリガナ|申請者|申込者|届出人|届出者|請求者|世帯主|保護者|代表者|担当者|担当|相談者|通報者|来庁者|被保険者|受給者"
                    + "|利用者|患者|児童|生徒|本人|対象者|契約者|名義人?|宛名|差出人|記入者|受取人|連絡者|戸籍筆頭者|旧姓|通称";
    private static final String KINSHIP = "父|母|夫|妻|長男|長女|次男|次女|二男|二女|三男|三女|祖父|祖母|兄|弟|姉|妹|配偶者|子";
    private static final String LETTER = "[㐀-鿿々ヶぁ-んァ-ヴー]";
    private static final String NAME =
            "(" + LETTER + "{1,6}?(?:[ \\t・]{1,2}(?:\\r?\\n)?|\\r?\\n)?" + LETTER + "{0,6}?)";
    private static final String END =
            "(?=[ \\t]{0,2}(?:$|[\\r\\n、。,.;|/)」』(\\[0-9]|様|さん|さま|氏|殿|です|である|とその|と[^㐀-鿿]|が|は|の|を|に|より|から|[ ]{1,2}[0-9電住生〒]))";

    private static final Anchors AFTER_LABEL = new Anchors(
            "氏お名姓ふフ申届請世保代担相通来被受利患児生本対契宛差記連戸旧",
            Pattern.compile(
                    "(?:" + LABEL
                            + ")(?:の氏名|氏名|名)?(?:[ ]?\\([^)\\n]{1,10}\\))?[ \\t]{0,3}(?:[::=|\\t]|は、?(?!い)|が(?=[㐀-鿿]))[ \\t|]{0,3}(?:\\r?\\n[> ]{0,3})?"
                            + NAME + END,
                    Pattern.MULTILINE));
    private static final Anchors AFTER_KINSHIP = new Anchors(
            "父母夫妻長次二三祖兄弟姉妹配子",
            Pattern.compile(
                    "(?:" + KINSHIP + ")(?:[::・(]|[ \\t])[ \\t]?(?:[㐀-鿿]{1,4}[ ])?" + NAME + END, Pattern.MULTILINE));
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?:記入|記載|入力|必須|任意|不明|同上|未定|匿名|変更|な[しい]|無し|有無|確認|漢字|全角|半角|カタカナ|ひらがな|ふりがな|一覧|公表|別紙|省略|以下|本人|申請|提出|必要|対象|市|課|係|室|部|全員|複数|各|[0-9]|それぞれ|次|同じ|ある|いる|する|した|です|ます|こと|もの|など|場合|職員|保護者|世帯)");
    private static final Pattern NAME_HEADING =
            Pattern.compile("氏名|名前|姓名|申請者|保護者|世帯主|児童名|生徒名|代表者|ふりがな|フリガナ|担当者|Name", Pattern.CASE_INSENSITIVE);
    private static final List<Character> CELLS = List.of(',', '\t', '|');
    private static final Pattern CELL = Pattern.compile(
            "(?:(?<=[,\\t|])|^)[ \\t]{0,2}(" + LETTER + "{1,5}[ ・]?" + LETTER + "{1,6})[ \\t]{0,2}(?=[,\\t|]|$)",
            Pattern.MULTILINE);

    @Override
    public List<Finding> look(Reading reading) {
        var found = new ArrayList<Finding>();
        announced(AFTER_LABEL, 0.85, reading, found);
        announced(AFTER_KINSHIP, 0.6, reading, found);
        if (CELLS.stream().noneMatch(parting -> reading.text().indexOf(parting) >= 0)) {
            return found;
        }
        var cells = CELL.matcher(reading.text());
        while (cells.find()) {
            if (!NOT_A_NAME.matcher(cells.group(1)).find()
                    && NAME_HEADING.matcher(reading.heading(cells.start(1))).find()) {
                found.add(reading.found(FindingKind.PERSON_NAME, cells.start(1), cells.end(1), 0.85));
            }
        }
        return found;
    }

    private static void announced(Anchors labels, double confidence, Reading reading, List<Finding> found) {
        labels.each(reading, matcher -> {
            var name = matcher.group(1);
            if (!NOT_A_NAME.matcher(name).find()) {
                var sure = Words.of(name).stream().anyMatch(word -> word.taggedFamily() || word.taggedGiven())
                        || name.matches("(?s).+[ \\t・\\n].+");
                found.add(reading.found(
                        FindingKind.PERSON_NAME, matcher.start(1), matcher.end(1), sure ? confidence : 0.45));
            }
        });
    }
}
