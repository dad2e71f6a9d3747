package jp.tenohira.assistant.guard.places;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Anchors;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/** Postal codes: three and four digits with the sign, the word, or an address beside them. */
@Component
final class PostalCodes implements Policy {

    private static final Anchors CODE = new Anchors(
            "〒0123456789",
            Pattern.compile(
                    "(?<![0-9A-Za-z-])(〒[ ]?)?[0-9]{3}[ ]?-[ ]?(?:\\r?\\n[> ]{0,3})?[0-9]{4}(?![0-9-])|〒[ ]?[0-9]{7}(?![0-9-])"));
    private static final Pattern WORD = Pattern.compile("郵便番号|〒|住所|所在地|Postal|ZIP", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS_NEXT =
            Pattern.compile("^[ \\t\\r\\n,|>)]{0,4}(?:北海道|東京都|京都府|大阪府|[㐀-鿿]{2,3}県|[㐀-鿿ヶケぁ-んァ-ヶ]{1,6}[市区町村郡])");
    private static final Pattern OF_THINGS = Pattern.compile("(?:番号|品番|型番|コード|No\\.?|内線|図)[::\\s]{0,3}$");

    @Override
    public List<Finding> look(Reading reading) {
        if (!reading.hasDigit()) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        CODE.each(
                reading,
                code -> found.add(reading.found(
                        FindingKind.POSTAL_CODE,
                        code.start(),
                        code.end(),
                        confidence(reading, code.start(), code.end()))));
        return found;
    }

    private static double confidence(Reading reading, int start, int end) {
        var told = reading.text().charAt(start) == '〒'
                || WORD.matcher(reading.before(start, 12)).find()
                || WORD.matcher(reading.heading(start)).find();
        if (told) {
            return 0.95;
        }
        if (ADDRESS_NEXT.matcher(reading.after(end, 16)).find()) {
            return 0.9;
        }
        return OF_THINGS.matcher(reading.before(start, 10)).find() ? 0.2 : 0.4;
    }
}
