package jp.tenohira.assistant.guard.places;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/**
 * Addresses down to the block: a prefecture, municipality or town followed by the number of a block, in figures or kanji, also over the
 * end of a line. A municipality alone is no address of a person.
 */
@Component
final class Addresses implements Policy {

    private static final String S = "[ \\t|]{0,2}(?:\\r?\\n[> \\t|]{0,4})?";
    private static final String PREFECTURE = "(?:北海道|東京都|京都府|大阪府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山"
            + "|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)";
    private static final String NAME = "[㐀-鿿々ヶケノツァ-ヴー]";
    private static final String MUNICIPALITY = "(?:" + NAME + "{1,6}郡" + S + ")?(?:" + NAME + "|[ぁ-ん]){1,7}?[市区町村]";
    private static final String WARD = "(?:" + NAME + "{1,4}区)?";
    private static final String TOWN =
            "(?:(?:大字|字)?(?:" + NAME + "(?:\\r?\\n[> \\t|]{0,4})?|[ぁ-ん](?=[ぁ-ん㐀-鿿])|(?<=[ぁ-ん])[ぁ-ん]){1,14}?)";
    private static final String KANJI = "[一二三四五六七八九十百〇]{1,5}";
    private static final String DIGITS = "[0-9]{1,4}";
    private static final String N = "(?:" + DIGITS + "(?:\\r?\\n[0-9]{1,3})?|" + KANJI + ")";

    /** 一丁目23番7号, 1-23-7, 字北原123番地の4, 123. */
    private static final String BLOCK =
            "(?:" + N + S + "丁目" + S + "(?:" + N + S + "(?:番地?|-|の|ノ)" + S + "(?:" + N + "(?:" + S + "号)?)?|" + DIGITS
                    + ")?(?:-" + DIGITS + ")?"
                    + "|" + N + S + "番地?" + S + "(?:(?:の|ノ|-)?" + S + N + ")?(?:" + S + "号(?!室))?"
                    + "|" + DIGITS + S + "-" + S + DIGITS + "(?:" + S + "-" + S + DIGITS + "){0,2})";

    private static final String BUILDING =
            "(?:[ \\t]{0,2}[㐀-鿿ァ-ヴーぁ-んA-Za-z]{2,20}[ ]?(?:[A-Z]?[0-9]{1,4}(?:号室?|室|号棟)?|[0-9]{1,2}階))?";

    private static final Pattern WITH_MUNICIPALITY = Pattern.compile("(?:" + PREFECTURE + S + ")?" + MUNICIPALITY + S
            + WARD + S + TOWN + "?" + S + BLOCK + "(?![0-9年月日時円人件%])" + BUILDING);
    private static final Pattern WITH_PREFECTURE = Pattern.compile(
            PREFECTURE + S + "(?:" + NAME + "|[ぁ-ん]){2,16}?" + S + "[0-9]{1,5}(?:-[0-9]{1,4}){0,3}(?![0-9年月日時円人件%])");
    private static final Pattern TOWN_ONLY = Pattern.compile("(?:" + NAME + "|[ぁ-ん]{2,6}(?=" + NAME + ")){2,10}?" + S
            + "(?:" + N + "丁目" + S + "(?:" + N + "番(?:地)?" + S + "(?:" + N + "号)?|[0-9]{1,3}-[0-9]{1,4})|" + "字?" + NAME
            + "{1,6}[0-9]{1,4}番地(?:の?[0-9]{1,4})?|[0-9]{1,2}-[0-9]{1,3}-[0-9]{1,4})(?![0-9-])" + BUILDING);
    private static final Pattern TOLD_PLAINLY = Pattern.compile("(?:住所|居所|転居先|お届け先|送付先|居住地|本籍)[はがをの::\\s|]{1,4}((?:"
            + NAME + "|[ぁ-ん]){2,20}?[0-9]{1,5}(?:-[0-9]{1,4}){0,3}" + BUILDING + ")");
    private static final Pattern WORD = Pattern.compile("住所|居所|所在|転居|在住|本籍|宛先|送付先|Address", Pattern.CASE_INSENSITIVE);

    /** What each pattern cannot do without; most windows have none of it, and the patterns are dear. */
    private static final Pattern OF_MUNICIPALITY = Pattern.compile("[市区町村]");

    private static final Pattern OF_PREFECTURE = Pattern.compile("[都道府県]");
    private static final List<String> OF_BLOCK = List.of("丁目", "番", "-");
    private static final Pattern OF_TOLD = Pattern.compile("住所|居所|転居先|お届け先|送付先|居住地|本籍");
    private static final Pattern OF_TOWN = Pattern.compile("丁目|番地|[0-9]-[0-9]{1,3}-[0-9]");

    private static final Pattern NUMBER = Pattern.compile("[0-9一二三四五六七八九十]{1,20}");
    private static final int BEFORE_NUMBER = 60;
    private static final int AFTER_NUMBER = 60;

    @Override
    public List<Finding> look(Reading reading) {
        var found = new ArrayList<Finding>();
        if (!reading.hasDigit() && OF_BLOCK.stream().noneMatch(reading.text()::contains)) {
            return found;
        }
        for (var window : windows(reading.text())) {
            var words = reading.text().substring(window.start(), window.end());
            if (OF_BLOCK.stream().anyMatch(words::contains) && has(words, OF_MUNICIPALITY)) {
                find(WITH_MUNICIPALITY, 0, 0.85, reading, window, found);
            }
            if (has(words, OF_PREFECTURE)) {
                find(WITH_PREFECTURE, 0, 0.8, reading, window, found);
            }
            if (has(words, OF_TOLD)) {
                find(TOLD_PLAINLY, 1, 0.85, reading, window, found);
            }
            if (has(words, OF_TOWN)) {
                find(TOWN_ONLY, 0, 0.6, reading, window, found);
            }
        }
        return found;
    }

    private static boolean has(String words, Pattern what) {
        return what.matcher(words).find();
    }

    private static void find(
            Pattern pattern, int group, double confidence, Reading reading, Window window, List<Finding> found) {
        var matcher = pattern.matcher(reading.text()).region(window.start(), window.end());
        while (matcher.find()) {
            var start = matcher.start(group);
            var told = WORD.matcher(reading.before(start, 12)).find()
                    || WORD.matcher(reading.heading(start)).find();
            found.add(reading.found(
                    FindingKind.ADDRESS, start, matcher.end(group), told ? Math.max(confidence, 0.95) : confidence));
        }
    }

    private record Window(int start, int end) {}

    /** Where an address could be: around the numbers of the text. */
    private static List<Window> windows(String text) {
        var windows = new ArrayList<Window>();
        var numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            var start = Math.max(0, numbers.start() - BEFORE_NUMBER);
            var end = Math.min(text.length(), numbers.end() + AFTER_NUMBER);
            if (!windows.isEmpty() && windows.getLast().end() >= start) {
                start = windows.removeLast().start();
            }
            windows.add(new Window(start, end));
        }
        return windows;
    }
}
