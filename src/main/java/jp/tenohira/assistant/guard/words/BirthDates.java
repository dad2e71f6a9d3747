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

/** Dates in both calendars that words call somebody's birth. A date alone is no birth date. */
@Component
final class BirthDates implements Policy {

    private static final String S = "[ \\t]{0,2}(?:\\r?\\n[> ]{0,3})?";
    private static final String NUMBER = "(?:[0-9]{1,2}|元|[一二三四五六七八九十]{1,3})";
    private static final Anchors DATE = new Anchors(
            "明大昭平令MTSHR12",
            Pattern.compile(
                    "(?:(?:明治|大正|昭和|平成|令和|[MTSHR](?=[ .]?[0-9]))" + S + "\\.?" + NUMBER + "|(?:18|19|20)[0-9]{2})" + S
                            + "(?:(?:\\([^)]{1,8}\\))?" + S + "年" + S + NUMBER + S + "月" + S + NUMBER + S + "日"
                            + "|([./-])" + S + "[0-9]{1,2}" + S + "\\1" + S + "[0-9]{1,2}(?![0-9])"
                            + "|(?<=[0-9]{4})(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9]))"));
    private static final Pattern BEFORE =
            Pattern.compile("生年月日|生年|誕生日|出生|生まれ|Birth|DOB|born", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER = Pattern.compile("^[ )、]?(?:生まれ|うまれ|生(?![産活成徒])|出生|誕生)");

    @Override
    public List<Finding> look(Reading reading) {
        if (!reading.hasDigit() && reading.text().indexOf('年') < 0) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        DATE.each(reading, date -> {
            var confidence = confidence(reading, date.start(), date.end());
            if (confidence > 0) {
                found.add(reading.found(FindingKind.BIRTH_DATE, date.start(), date.end(), confidence));
            }
        });
        return found;
    }

    private static double confidence(Reading reading, int start, int end) {
        var told = BEFORE.matcher(reading.before(start, 16)).find()
                || AFTER.matcher(reading.after(end, 6)).find()
                || BEFORE.matcher(reading.heading(start)).find();
        return told ? 0.95 : 0;
    }
}
