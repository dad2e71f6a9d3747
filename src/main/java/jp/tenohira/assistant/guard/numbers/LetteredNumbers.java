package jp.tenohira.assistant.guard.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/** Passports (two letters, seven digits), residence cards (two letters, eight digits, two letters) and number plates. */
@Component
final class LetteredNumbers implements Policy {

    private static final String GAP = "[ \\t-]?(?:\\r?\\n[> ]{0,3})?";

    /** What none of them can do without. */
    private static final Pattern NEEDED =
            Pattern.compile("[0-9][0-9A-Z]{1,2}[ ]?[ぁ-んA-Z]|[A-Za-z]{2}[ \\t-]?(?:\\r?\\n[> ]{0,3})?[0-9]");

    private record Lettered(FindingKind kind, Pattern written, Pattern words, double bare) {}

    private static final List<Lettered> ALL = List.of(
            new Lettered(
                    FindingKind.RESIDENCE_CARD,
                    Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}" + GAP + "[0-9](?:" + GAP + "[0-9]){7}" + GAP
                            + "[A-Za-z]{2}(?![A-Za-z0-9])"),
                    Pattern.compile("在留|特別永住|Residence", Pattern.CASE_INSENSITIVE),
                    0.8),
            new Lettered(
                    FindingKind.PASSPORT,
                    Pattern.compile("(?<![A-Za-z0-9-])[A-Z]{2}" + GAP + "[0-9](?:" + GAP
                            + "[0-9]){6}(?![A-Za-z0-9]|-[A-Za-z0-9])"),
                    Pattern.compile("旅券|パスポート|Passport", Pattern.CASE_INSENSITIVE),
                    0.55),
            new Lettered(
                    FindingKind.VEHICLE_NUMBER,
                    Pattern.compile("[㐀-鿿ぁ-んァ-ヶ]{1,4}[ ]?[0-9][0-9A-Z]{1,2}[ ]?[ぁ-んA-Z][ ]?(?:[0-9]{2}[ ]?-[ ]?[0-9]{2}"
                            + "|[・.]{0,3}[ ]?[0-9]{1,4}(?:-[0-9]{2})?)(?![0-9])"),
                    Pattern.compile("車両|車輛|ナンバー|登録番号|車検|自動車"),
                    0.75));

    @Override
    public List<Finding> look(Reading reading) {
        var found = new ArrayList<Finding>();
        if (!reading.hasDigit() || !NEEDED.matcher(reading.text()).find()) {
            return found;
        }
        for (var one : ALL) {
            var matcher = one.written().matcher(reading.text());
            while (matcher.find()) {
                found.add(reading.found(
                        one.kind(),
                        matcher.start(),
                        matcher.end(),
                        confidence(one, reading, matcher.start(), matcher.end())));
            }
        }
        return found;
    }

    private static double confidence(Lettered one, Reading reading, int start, int end) {
        if (Surroundings.tell(reading, start, end, one.words())) {
            return 0.95;
        }
        return Surroundings.ofThings(reading, start, end) ? 0.3 : one.bare();
    }
}
