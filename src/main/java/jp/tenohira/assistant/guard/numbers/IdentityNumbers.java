package jp.tenohira.assistant.guard.numbers;

import static jp.tenohira.assistant.FindingKind.BANK_ACCOUNT;
import static jp.tenohira.assistant.FindingKind.CARE_INSURANCE;
import static jp.tenohira.assistant.FindingKind.CREDIT_CARD;
import static jp.tenohira.assistant.FindingKind.DRIVING_LICENCE;
import static jp.tenohira.assistant.FindingKind.EMPLOYMENT_INSURANCE;
import static jp.tenohira.assistant.FindingKind.HEALTH_INSURANCE;
import static jp.tenohira.assistant.FindingKind.MY_NUMBER;
import static jp.tenohira.assistant.FindingKind.PENSION_NUMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.DigitRuns;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/** Numbers of a fixed length: My Number, licences, insurance, pensions, accounts, cards. One row a way of writing. */
@Component
final class IdentityNumbers implements Policy {

    private static final Set<String> TWELVE = Set.of("12", "4-4-4", "3-3-3-3", "6-6", "2-2-2-2-2-2");
    /** Of a text with more numbers than this, the further ones count as they stand. */
    private static final int MOST_JUDGED = 500;

    private static final Predicate<String> NO_CHECK = number -> false;
    private static final String INSURANCE = "保険者|被保険|保険証|資格確認|記号.?番号|受給者番号|医療証|国保|後期高齢|社保";

    private static final List<NumberRule> RULES = List.of(
            rule(MY_NUMBER, 12, TWELVE, "マイナンバー|個人番号|通知カード|My ?Number", CheckDigits::myNumber, 0.6, 0.8),
            rule(DRIVING_LICENCE, 12, TWELVE, "免許証?", CheckDigits::drivingLicence, 0.3, 0.4),
            rule(
                    HEALTH_INSURANCE,
                    8,
                    Set.of("8", "4-4", "2-2-3-1", "2-6"),
                    INSURANCE,
                    CheckDigits::insurance,
                    0.1,
                    0.2),
            rule(HEALTH_INSURANCE, 7, Set.of("7", "3-4"), INSURANCE, NO_CHECK, 0.1, 0.1),
            rule(HEALTH_INSURANCE, 6, Set.of("6"), INSURANCE, NO_CHECK, 0.1, 0.1),
            rule(CARE_INSURANCE, 10, Set.of("10", "4-6", "5-5", "3-3-4"), "介護|要介護|要支援|被保険者", NO_CHECK, 0.1, 0.1),
            rule(PENSION_NUMBER, 10, Set.of("10", "4-6"), "年金", NO_CHECK, 0.1, 0.1),
            rule(PENSION_NUMBER, 10, Set.of("4-6"), "年金", NO_CHECK, 0.6, 0.6),
            rule(EMPLOYMENT_INSURANCE, 11, Set.of("11", "4-6-1"), "雇用保険|被保険者番号", NO_CHECK, 0.1, 0.1),
            rule(EMPLOYMENT_INSURANCE, 11, Set.of("4-6-1"), "雇用保険", NO_CHECK, 0.6, 0.6),
            rule(
                    BANK_ACCOUNT,
                    7,
                    Set.of("7", "3-4"),
                    "口座|普通|当座|貯蓄|銀行|支店|信用金庫|信金|信組|農協|JA|振込|Account",
                    NO_CHECK,
                    0.1,
                    0.1),
            rule(BANK_ACCOUNT, 8, Set.of("8"), "ゆうちょ|郵便局|貯金|通帳|記号", NO_CHECK, 0.1, 0.1),
            rule(BANK_ACCOUNT, 13, Set.of("5-8"), "ゆうちょ|郵便局|貯金|通帳|記号|口座", NO_CHECK, 0.6, 0.6),
            rule(BANK_ACCOUNT, 12, Set.of("5-7"), "ゆうちょ|郵便局|貯金|通帳|記号|口座", NO_CHECK, 0.6, 0.6),
            rule(CREDIT_CARD, 16, Set.of("16", "4-4-4-4"), "カード|クレジット|Card|VISA|JCB", CheckDigits::luhn, 0.5, 0.9),
            rule(CREDIT_CARD, 15, Set.of("15", "4-6-5"), "カード|クレジット|Card|AMEX", CheckDigits::luhn, 0.3, 0.8),
            rule(CREDIT_CARD, 14, Set.of("14", "4-6-4"), "カード|クレジット|Card", CheckDigits::luhn, 0.2, 0.6));

    private static NumberRule rule(
            FindingKind kind,
            int digits,
            Set<String> shapes,
            String words,
            Predicate<String> right,
            double bare,
            double checked) {
        return new NumberRule(
                kind, digits, shapes, Pattern.compile(words, Pattern.CASE_INSENSITIVE), right, bare, checked);
    }

    @Override
    public List<Finding> look(Reading reading) {
        var runs = DigitRuns.of(reading);
        var found = new ArrayList<Finding>();
        for (var rule : RULES) {
            var judged = 0;
            for (var run : runs.ofLength(rule.digits())) {
                if (judged++ > MOST_JUDGED) {
                    found.add(reading.found(
                            rule.kind(), run.start(), run.end(), rule.confidence(run.digits(), false, false, false)));
                } else if (rule.shapes().contains(run.shape())
                        && !Surroundings.partOfMore(reading, run.start(), run.end())) {
                    found.add(judge(rule, run, reading));
                }
            }
        }
        found.removeIf(finding -> finding.confidence() < 0.25);
        return found;
    }

    private static Finding judge(NumberRule rule, DigitRuns.Run run, Reading reading) {
        var told = Surroundings.tell(reading, run.start(), run.end(), rule.words());
        var ofThings = Surroundings.ofThings(reading, run.start(), run.end());
        var doubtful = run.broken()
                && !run.shape().contains("-")
                && !reading.before(run.start(), 12).contains("番号");
        return reading.found(
                rule.kind(), run.start(), run.end(), rule.confidence(run.digits(), told, ofThings, doubtful));
    }
}
