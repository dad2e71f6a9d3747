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

/** Requests to imitate a work or an author: 〇〇風, っぽく, の文体で, in the style of. Winds and manners of writing are none. */
@Component
final class Imitation implements Policy {

    private static final String WHO = "([\\p{L}㐀-鿿々ー・!☆]{1,20}|[「『][^」』\\n]{1,30}[」』])";
    private static final Pattern STYLE = Pattern.compile(WHO + "風(?=に|の(?!流|影響|通し)|で|な|、|。|$|[「\\n)])");
    private static final Pattern LIKE = Pattern.compile(WHO
            + "(?:っぽ(?:く|い)|の(?:文体|作風|画風|筆致|語り口)(?:で|に|を(?:真似|まね|模)|っぽ|を使)|を(?:真似|模倣し|模し|まねし?)|になりきっ|のタッチで"
            + "|のような(?:文体|作風|文章|タッチ)|みたいな(?:文体|作風|文章|タッチ))");
    /** What LIKE cannot do without: most texts have none of it. */
    private static final List<String> OF_LIKE =
            List.of("っぽ", "文体", "作風", "画風", "筆致", "語り口", "真似", "模", "まね", "なりきっ", "タッチ", "ような", "みたいな");

    private static final Anchors ENGLISH = new Anchors(
            "iIwWmM",
            Pattern.compile(
                    "(?i)\\b(?:in the style of|write like|imitat(?:e|ing)|in the manner of|mimic(?:king)?)\\b[ ][^.\\n]{2,40}"));
    private static final Pattern WIND = Pattern.compile("(?:[台強暴突旋微涼秋春夏冬北南東西海山和洋古防追向逆屏家校社学作芸画季無順熱寒新中整爽臨通送扇破痛]|神|潮|悪)$");

    private final Pattern manners;

    Imitation(WordList list) {
        this.manners = Pattern.compile("(?:" + list.manners().pattern() + ")$");
    }

    @Override
    public List<Finding> look(Reading reading) {
        var found = new ArrayList<Finding>();
        if (reading.text().indexOf('風') >= 0) {
            styles(reading, found);
        }
        if (OF_LIKE.stream().anyMatch(reading.text()::contains)) {
            likes(reading, found);
        }
        ENGLISH.each(reading, one -> found.add(reading.found(FindingKind.IMITATION, one.start(), one.end(), 0.85)));
        return found;
    }

    private void styles(Reading reading, List<Finding> found) {
        var style = STYLE.matcher(reading.text());
        while (style.find()) {
            var who = style.group(1);
            if (!WIND.matcher(who).find()) {
                found.add(reading.found(FindingKind.IMITATION, style.start(), style.end(), confidence(who)));
            }
        }
    }

    private void likes(Reading reading, List<Finding> found) {
        var like = LIKE.matcher(reading.text());
        while (like.find()) {
            found.add(reading.found(FindingKind.IMITATION, like.start(), like.end(), confidence(like.group(1))));
        }
    }

    private double confidence(String who) {
        return manners.matcher(who).find() ? 0.3 : 0.8;
    }
}
