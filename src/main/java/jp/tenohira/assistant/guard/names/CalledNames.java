package jp.tenohira.assistant.guard.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Anchors;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/**
 * A name in hiragana alone that さん, 様 or a label tells: a family name and a given name of the lists in one word, or in two words one of which
 * is listed.
 */
@Component
final class CalledNames implements Policy {

    private static final Anchors CALLED = new Anchors("さくち様氏殿", Pattern.compile("さん(?!ぽ)|さま|くん|ちゃん|[様氏殿](?!名)"));
    private static final Anchors LABELLED = new Anchors(
            "ふフよ氏お名",
            Pattern.compile(
                    "(?:ふりがな|フリガナ|よみがな|氏名|お?名前)[ ]?\\)?[ \\t]{0,2}[::|\\t ][ \\t]{0,3}([ぁ-んー]{4,11})(?=[ \\t]*(?:$|[\\r\\n、,|(]))",
                    Pattern.MULTILINE));
    private static final String PARTICLES = "はがをにとのもでやへ";

    /** What nobody is called: おいしゃさん, ごりようしゃさま. */
    private static final Pattern POLITE = Pattern.compile("^[おごみ]");

    private static final double CONFIDENCE = 0.65;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    private static final int LONGEST_RUN = 20;
    private static final int NONE = -1;

    @Override
    public List<Finding> look(Reading reading) {
        var found = new ArrayList<Finding>();
        CALLED.each(reading, match -> called(reading, match.start(), found));
        LABELLED.each(reading, match -> {
            if (isName(match.group(1))) {
                found.add(name(reading, match.start(1), match.end(1)));
            }
        });
        return found;
    }

    private static Finding name(Reading reading, int start, int end) {
        return reading.found(FindingKind.PERSON_NAME, start, end, CONFIDENCE);
    }

    private static void called(Reading reading, int at, List<Finding> found) {
        var text = reading.text();
        var end = at > 0 && isSpace(text.charAt(at - 1)) ? at - 1 : at;
        var start = runBefore(text, end);
        if (end - start < SHORTEST) {
            return;
        }
        var last = text.substring(start, end);
        var from = joined(last);
        if (from >= 0) {
            found.add(name(reading, start + from, end));
        } else if (start > 0 && isSpace(text.charAt(start - 1)) && last.length() <= LONGEST) {
            var left = runBefore(text, start - 1);
            from = apart(text.substring(left, start - 1), last);
            if (from >= 0) {
                found.add(name(reading, left + from, end));
            }
        }
    }

    /** Where the hiragana begin that end at a place. */
    private static int runBefore(String text, int end) {
        var start = end;
        while (start > 0 && end - start < LONGEST_RUN && isHiragana(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isHiragana(char letter) {
        return letter >= 'ぁ' && letter <= 'ん' || letter == 'ー';
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\t';
    }

    private static int apart(String left, String given) {
        if (POLITE.matcher(given).find()) {
            return NONE;
        }
        for (var from = Math.max(0, left.length() - LONGEST); from <= left.length() - SHORTEST; from++) {
            var family = left.substring(from);
            if (begins(left, from)
                    && NameLists.isFamilyKana(family)
                    && (family.length() > SHORTEST || NameLists.isGivenKana(given))) {
                return from;
            }
        }
        return NONE;
    }

    private static int joined(String run) {
        for (var from = 0; from <= run.length() - 2 * SHORTEST; from++) {
            if (begins(run, from) && isName(run.substring(from))) {
                return from;
            }
        }
        return NONE;
    }

    /** A name begins a word or follows a particle. */
    private static boolean begins(String run, int at) {
        return at == 0 || PARTICLES.indexOf(run.charAt(at - 1)) >= 0;
    }

    private static boolean isName(String word) {
        for (var cut = SHORTEST; cut <= Math.min(LONGEST, word.length() - SHORTEST); cut++) {
            if (NameLists.isFamilyKana(word.substring(0, cut)) && NameLists.isGivenKana(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
