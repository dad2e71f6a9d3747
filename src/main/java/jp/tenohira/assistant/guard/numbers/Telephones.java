package jp.tenohira.assistant.guard.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.DigitRuns;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/** Telephone numbers of Japan, by the numbering plan in libphonenumber. Toll-free lines belong to nobody and only show. */
@Component
final class Telephones implements Policy {

    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final Pattern WORDS =
            Pattern.compile("電話|TEL|携帯|FAX|ファクス|ファックス|連絡先|Phone|Mobile|☎|℡", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SHAPES = Set.of(
            "10", "11", "3-3-4", "2-4-4", "4-2-4", "5-1-4", "3-4-4", "4-3-3", "3-7", "3-8", "2-8", "4-6", "6-4", "7-4",
            "7-3");

    @Override
    public List<Finding> look(Reading reading) {
        var runs = DigitRuns.of(reading);
        var found = new ArrayList<Finding>();
        Stream.of(10, 11)
                .flatMap(length -> runs.ofLength(length).stream())
                .filter(run -> run.digits().startsWith("0") && SHAPES.contains(run.shape()))
                .filter(run -> !Surroundings.partOfMore(reading, run.start(), run.end()))
                .forEach(run -> found.add(reading.found(
                        FindingKind.PHONE,
                        run.start(),
                        run.end(),
                        confidence(run.digits(), run.start(), run.end(), reading))));
        Stream.of(11, 12)
                .flatMap(length -> runs.ofLength(length).stream())
                .filter(run -> run.digits().startsWith("81")
                        && reading.before(run.start(), 1).equals("+"))
                .forEach(run -> found.add(reading.found(
                        FindingKind.PHONE,
                        run.start() - 1,
                        run.end(),
                        Math.max(0.7, confidence("0" + run.digits().substring(2), run.start(), run.end(), reading)))));
        return found;
    }

    private static double confidence(String digits, int start, int end, Reading reading) {
        if (digits.startsWith("0120") || digits.startsWith("0800") || digits.startsWith("0570")) {
            return 0.3;
        }
        var told = Surroundings.tell(reading, start, end, WORDS);
        if (!told && Surroundings.ofThings(reading, start, end)) {
            return 0.3;
        }
        return valid(digits) ? told ? 0.97 : 0.9 : told ? 0.85 : digits.matches("0[5789]0.*") ? 0.7 : 0.45;
    }

    private static boolean valid(String digits) {
        try {
            return PLAN.isValidNumber(PLAN.parse(digits, "JP"));
        } catch (NumberParseException _) {
            return false;
        }
    }
}
