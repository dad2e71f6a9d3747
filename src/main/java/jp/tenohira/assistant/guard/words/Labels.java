package jp.tenohira.assistant.guard.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Anchors;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/** Labels of documents: 機密性2, 取扱注意, 部外秘, 秘. A sentence that speaks of such a label carries none. */
@Component
final class Labels implements Policy {

    private static final Anchors LABEL = new Anchors(
            "機取厳極【([部庁関C",
            Pattern.compile(
                    "機密性[ ::]{0,2}[(\\[]?([23二三])[)\\]]?(?:情報)?|(取扱厳重注意|厳秘|極秘|【秘】|\\(秘\\)|\\[秘\\])|(取扱い?注意|部外秘|庁外秘|関係者外秘|関係者限り|Confidential|CONFIDENTIAL)"));
    private static final Pattern SPOKEN_OF = Pattern.compile(
            "^[」』\"]?(?:以上|以下|とは|に該当|に分類|に指定|などの|等の|の(?:文書|資料|情報)(?:は|を)(?:、)?(?:入力|取り?扱|使わ|送ら)|は(?:入力|利用|使)|を(?:入力|除))");

    @Override
    public List<Finding> look(Reading reading) {
        var found = new ArrayList<Finding>();
        LABEL.each(reading, matcher -> {
            var level = matcher.group(1);
            var highest = matcher.group(2) != null || level != null && "3三".contains(level);
            var spokenOf = SPOKEN_OF.matcher(reading.after(matcher.end(), 12)).find();
            found.add(reading.found(
                    highest ? FindingKind.LABEL_HIGHEST : FindingKind.LABEL,
                    matcher.start(),
                    matcher.end(),
                    spokenOf ? 0.3 : 0.9));
        });
        return found;
    }
}
