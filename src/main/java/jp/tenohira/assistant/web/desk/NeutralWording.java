package jp.tenohira.assistant.web.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;

/** A request to imitate, said again without whom: the manner is described in words. What is proposed is a beginning, the person changes it. */
final class NeutralWording {

    private static final String MANNER = "落ち着いた調子";
    private static final String MANNER_IN_ENGLISH = "a plain and calm style";

    /** The words before a name that belong to the sentence: この挨拶文を|夏目漱石風. */
    private static final Pattern BEFORE = Pattern.compile("^.*[をはが、\\s](?=[^\\p{IsHiragana}])", Pattern.DOTALL);

    private static final Pattern ADVERB = Pattern.compile("(?:っぽく|の(?:文体|作風|画風|筆致|語り口|タッチ)で)$");
    private static final Pattern TO = Pattern.compile("の(?:文体|作風|画風|筆致|語り口)に$");
    private static final Pattern ATTRIBUTE = Pattern.compile("っぽい$");
    private static final Pattern LOOKS_LIKE = Pattern.compile("っぽ$");
    private static final Pattern SUCH_TEXT = Pattern.compile("(?:のような|みたいな)(?:文体|作風|文章|タッチ)$");
    private static final Pattern USES = Pattern.compile("を使$");
    private static final Pattern IMITATES = Pattern.compile("(?:を(?:真似|模倣し|模し|まねし?|模)|になりきっ)$");
    /** The last を of a request belongs to it: 宮沢賢治の語り口|を真似. */
    private static final Pattern REQUEST = Pattern.compile("を[^をはが]{1,3}$");

    private static final Pattern ENGLISH = Pattern.compile(
            "^(?<how>(?i:in the style of|in the manner of|write like|imitat(?:e|ing)|mimic(?:king)?)) (?:the |an? )?(?:[A-Z][\\w'.-]*(?: (?=[A-Z]))?)*(?<rest>.*)$",
            Pattern.DOTALL);

    private NeutralWording() {}

    /** Empty where nobody is to be imitated. */
    static Optional<String> of(String text, List<Finding> findings) {
        var imitations = findings.stream()
                .filter(finding -> finding.blocks() && finding.kind() == FindingKind.IMITATION)
                .sorted(Comparator.comparingInt(Finding::start).reversed())
                .toList();
        var worded = new StringBuilder(text);
        for (var one : imitations) {
            var found = text.substring(one.start(), one.end());
            var after = one.end() < text.length() ? text.charAt(one.end()) : '。';
            var english = ENGLISH.matcher(found);
            if (english.matches()) {
                worded.replace(one.start(), one.end(), inEnglish(english.group("how")) + english.group("rest"));
            } else {
                var swallowed = isSwallowed(found, after) ? 1 : 0;
                worded.replace(one.start(), one.end() + swallowed, before(found) + manner(found, after));
            }
        }
        return imitations.isEmpty() ? Optional.empty() : Optional.of(worded.toString());
    }

    private static String before(String found) {
        var before = BEFORE.matcher(REQUEST.matcher(found).replaceFirst(""));
        return before.find() ? before.group() : "";
    }

    private static boolean isSwallowed(String found, char after) {
        return LOOKS_LIKE.matcher(found).find()
                || found.endsWith("風") && after == 'な'
                || IMITATES.matcher(found).find() && after == 'し';
    }

    private static String manner(String found, char after) {
        if (ADVERB.matcher(found).find() || LOOKS_LIKE.matcher(found).find() && after == 'く') {
            return MANNER + "で";
        }
        if (ATTRIBUTE.matcher(found).find()
                || LOOKS_LIKE.matcher(found).find()
                || found.endsWith("風") && after == 'な') {
            return MANNER + "の";
        }
        if (TO.matcher(found).find()) {
            return MANNER + "に";
        }
        if (SUCH_TEXT.matcher(found).find()) {
            return MANNER + "の文章";
        }
        if (USES.matcher(found).find()) {
            return MANNER + "を使";
        }
        return IMITATES.matcher(found).find() ? MANNER + "にし" : MANNER;
    }

    private static String inEnglish(String how) {
        return switch (how.toLowerCase(Locale.ROOT)) {
            case "in the style of", "in the manner of" -> "in " + MANNER_IN_ENGLISH;
            case "write like" -> "write in " + MANNER_IN_ENGLISH;
            case "imitating", "mimicking" -> "using " + MANNER_IN_ENGLISH;
            default -> "use " + MANNER_IN_ENGLISH;
        };
    }
}
