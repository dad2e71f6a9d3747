package jp.tenohira.assistant.guard.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/**
 * A family name with a given name in kana, and names of other languages: two words of katakana that no dictionary knows as nouns, or kana that
 * can be parted into a listed family name and a listed given name.
 */
@Component
final class KanaNames implements Policy {

    private static final String K = "[ァ-ヴー]";
    private static final String H = "[ぁ-んー]";
    private static final String APART = "(?:[ \\t]{1,2}(?:\\r?\\n)?|\\r?\\n)";
    private static final Pattern KATAKANA =
            Pattern.compile("(" + K + "{2,6})" + APART + "(" + K + "{2,7})(?!" + K + ")");
    private static final Pattern DOTTED = Pattern.compile(K + "{2,12}(?:[・=]" + K + "{1,12}){1,3}(?![ァ-ヴー・])");
    private static final Pattern HIRAGANA = Pattern.compile("(" + H + "{2,30}+)" + APART + "(" + H + "{2,12})");
    private static final Pattern MIXED = Pattern.compile("([㐀-鿿々]{1,3})(" + APART + "|)(" + H + "{2,12})");
    private static final Pattern BEFORE = Pattern.compile("(?:^|[はがをにとのもるたでやへ])$");
    private static final Pattern AFTER = Pattern.compile("^(?:$|[はがをにとのもでやへ]|さん|さま|くん|ちゃん|です|であ|だっ|より|から|など|ほか)");
    private static final Pattern PARTICLE_ENDS = Pattern.compile("[はがをにとのもでやへるたいく]$");
    /** What two words apart begin to be parted with. */
    private static final String SPACES = " \t\r\n";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    private static final int LONGEST_FAMILY = 3;
    private static final int SHORTEST_JOINED = 5;
    private static final int LONGEST_JOINED = 10;

    @Override
    public List<Finding> look(Reading reading) {
        var found = new ArrayList<Finding>();
        var runs = new Runs(reading.text());
        while (runs.next()) {
            switch (runs.script()) {
                case KATAKANA -> katakana(reading, runs, found);
                case HIRAGANA -> {
                    if (runs.isBefore(SPACES)) {
                        runs.match(HIRAGANA).ifPresent(pair -> hiragana(reading, pair, found));
                    }
                }
                case KANJI -> mixed(reading, runs, found);
                case NONE -> {
                    // Nothing begins here.
                }
            }
        }
        return found;
    }

    private static void katakana(Reading reading, Runs runs, List<Finding> found) {
        if (isJoined(runs.text())) {
            found.add(name(reading, runs.start(), runs.end(), 0.6));
        }
        if (runs.isBefore(SPACES)) {
            runs.match(KATAKANA)
                    .filter(pair -> isPair(pair.group(1), pair.group(2)))
                    .ifPresent(pair -> found.add(name(reading, pair.start(), pair.end(), 0.7)));
        }
        if (runs.isBefore("・=")) {
            runs.match(DOTTED)
                    .filter(parts -> Stream.of(parts.group().split("[・=]")).noneMatch(NameLists::isNoun))
                    .ifPresent(parts -> found.add(name(reading, parts.start(), parts.end(), 0.65)));
        }
    }

    private static void mixed(Reading reading, Runs runs, List<Finding> found) {
        if (runs.end() - runs.start() <= LONGEST_FAMILY && NameLists.isFamily(runs.text())) {
            runs.match(MIXED)
                    .filter(pair -> given(pair.group(3)) > (pair.group(2).isEmpty() ? 2 : 1))
                    .ifPresent(
                            pair -> found.add(name(reading, pair.start(), pair.start(3) + given(pair.group(3)), 0.65)));
        }
    }

    private static Finding name(Reading reading, int start, int end, double confidence) {
        return reading.found(FindingKind.PERSON_NAME, start, end, confidence);
    }

    private static boolean isPair(String family, String given) {
        var listed = NameLists.isFamilyKana(family) || NameLists.isGivenKana(given);
        if (NameLists.isNoun(family)) {
            return NameLists.isFamilyKana(family) && NameLists.isGivenKana(given);
        }
        return NameLists.isNoun(given) ? NameLists.isGivenKana(given) : listed || given.length() <= LONGEST - 1;
    }

    private static boolean isJoined(String word) {
        if (word.length() < SHORTEST_JOINED || word.length() > LONGEST_JOINED || NameLists.isNoun(word)) {
            return false;
        }
        for (var cut = SHORTEST; cut <= word.length() - SHORTEST; cut++) {
            if (NameLists.isFamilyKana(word.substring(0, cut)) && NameLists.isGivenKana(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** In hiragana the grammar of the sentence touches the name: the end of what stands before the space and the beginning of what follows. */
    private static void hiragana(Reading reading, MatchResult pair, List<Finding> found) {
        var left = pair.group(1);
        var right = pair.group(2);
        if (isAlone(left, right)) {
            found.add(name(reading, pair.start(), pair.start(2) + given(right), 0.6));
            return;
        }
        for (var family = Math.min(LONGEST, left.length()); family >= SHORTEST; family--) {
            var cut = left.length() - family;
            if (!NameLists.isFamilyKana(left.substring(cut))
                    || !BEFORE.matcher(left.substring(0, cut)).find()) {
                continue;
            }
            if (given(right) > 0) {
                found.add(name(reading, pair.start(1) + cut, pair.start(2) + given(right), 0.7));
                return;
            }
        }
    }

    /** How long the listed given name is with which a word of kana begins; 0 for none. */
    private static int given(String kana) {
        for (var length = Math.min(LONGEST, kana.length()); length >= SHORTEST; length--) {
            if (NameLists.isGivenKana(kana.substring(0, length))
                    && AFTER.matcher(kana.substring(length)).find()) {
                return length;
            }
        }
        return 0;
    }

    /** A word that no particle ends, before a longer given name: a family name that is not listed. */
    private static boolean isAlone(String left, String right) {
        return left.length() <= LONGEST - 1
                && given(right) > SHORTEST
                && !PARTICLE_ENDS.matcher(left).find();
    }
}
