package jp.tenohira.assistant.guard.numbers;

import java.util.regex.Pattern;
import jp.tenohira.assistant.guard.reading.Reading;

/** What stands around a number: the words before it, the heading of its column, and what shows that it means no person. */
final class Surroundings {

    private static final int NEAR = 30;
    private static final int NEXT = 12;

    /** Numbers of things; the word stands right before the number. */
    private static final Pattern OF_THINGS = Pattern.compile(
            "(?:[品型部]番|型式|製造番号|製品番号|シリアル(?:番号)?|ロット(?:番号)?|JAN|ISBN|ISSN|伝票(?:番号)?|受付番号|受付票|文書番号|整理番号|管理番号|注文番号|発注番号"
                    + "|問い合わせ番号|追跡番号|契約番号|法人番号|郵便物番号|請求書番号|見積番号|資産番号|備品番号|図面番号|工事番号|事業番号|コード|バーコード|No\\.|S/N|P/N|Part|Serial|Order|Invoice)"
                    + "[^。\\n]{0,6}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNTED = Pattern.compile("^\\s?(?:[万億兆]|[円人件個枚台回%t]|時間|世帯|票|冊|ha|km|kg|m)");

    private static final Pattern TOUCHING_BEFORE = Pattern.compile("[0-9A-Za-z]$|[0-9A-Za-z][.-]$|[¥$]$");
    private static final Pattern TOUCHING_AFTER = Pattern.compile("^[0-9A-Za-z]|^[.-][0-9A-Za-z]");

    private Surroundings() {}

    /** Whether one of the words stands before the number, in its line or the one above, or after it in brackets. */
    static boolean tell(Reading reading, int start, int end, Pattern words) {
        return words.matcher(reading.before(start, NEAR)).find()
                || words.matcher(ofOneLine(reading.after(end, NEXT))).find()
                || words.matcher(reading.heading(start)).find();
    }

    static boolean ofThings(Reading reading, int start, int end) {
        return OF_THINGS.matcher(reading.before(start, 20)).find()
                || COUNTED.matcher(reading.after(end, 4)).find()
                || OF_THINGS.matcher(reading.heading(start)).find();
    }

    /** Whether a letter, a digit, a hyphen with digits or a decimal point touches the number, so that it is part of something else. */
    static boolean partOfMore(Reading reading, int start, int end) {
        return TOUCHING_BEFORE.matcher(reading.before(start, 2)).find()
                || TOUCHING_AFTER.matcher(reading.after(end, 2)).find();
    }

    private static String ofOneLine(String text) {
        var end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
