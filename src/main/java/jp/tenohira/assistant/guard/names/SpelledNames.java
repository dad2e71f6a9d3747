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

/** Names in Latin letters, and names of foreign residents with a call. */
@Component
final class SpelledNames implements Policy {

    private static final String K = "[ァ-ヴー]";
    private static final Anchors FOREIGN = new Anchors(
            Anchors.range('ァ', 'ヴ') + "ー",
            Pattern.compile(
                    "(?<!" + K + ")(" + K + "{2,12}(?:[・ ]" + K + "{2,12}){0,3})[ ]?(?:さん|様|氏(?!名)|くん|ちゃん|さま|殿)"));
    private static final Anchors LATIN = new Anchors(
            Anchors.range('A', 'Z'),
            Pattern.compile("\\b([A-Z][A-Za-z]{1,14})[ ,]{1,2}([A-Z][A-Za-z]{1,14}|[A-Z]\\.)(?![A-Za-z])"));
    private static final Pattern LATIN_LABEL = Pattern.compile(
            "(?:Name|Applicant|Guardian|氏名|名前|Mr\\.?|Ms\\.?|Mrs\\.?|Dear)[ ]?[::]?[ ]{0,2}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern EVERYBODY = Pattern.compile(
            "(?:オペレーター|ドライバー|スタッフ|ユーザー|ボランティア|メンバー|サポーター|ヘルパー|オーナー|マネージャー|リーダー|ケアマネ|パパ|ママ|カスタマー|サービス)$");

    @Override
    public List<Finding> look(Reading reading) {
        var found = new ArrayList<Finding>();
        FOREIGN.each(reading, foreign -> {
            if (!EVERYBODY.matcher(foreign.group(1)).find()) {
                found.add(reading.found(FindingKind.PERSON_NAME, foreign.start(1), foreign.end(1), 0.85));
            }
        });
        LATIN.each(reading, latin -> {
            var told = LATIN_LABEL.matcher(reading.before(latin.start(), 14)).find();
            if (told || NameLists.isLatin(latin.group(1)) && NameLists.isLatin(latin.group(2))) {
                found.add(reading.found(FindingKind.PERSON_NAME, latin.start(), latin.end(), told ? 0.85 : 0.65));
            }
        });
        return found;
    }
}
