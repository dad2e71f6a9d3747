package jp.tenohira.assistant.guard.names;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/**
 * A family name with a given name in kanji, weighed: what the dictionary lists, how much the kanji look like a name, what kind of words the
 * splitting saw there, and what stands around. The weights add like logarithms of odds.
 */
@Component
final class FullNames implements Policy {

    /** From here on it is a name. */
    private static final double ENOUGH = 1.5;

    private static final double LISTED = 3.0;
    private static final double KANA_LISTED = 2.5;
    private static final double APART = 1.5;
    private static final double OVER_LINES = 0.5;
    private static final double UNKNOWN = -0.3;
    /** Against two letters, of which every second word is made, and against what is one word of the dictionary. */
    private static final double TWO_LETTERS = 2.5;

    private static final double WHOLE_WORD = 2.5;
    /** Against a family name and what a place of the same writing would end with. */
    private static final double PLACE = 4.0;

    private static final String ENDS_OF_PLACES = "市区町村県郡駅橋川沢沼池滝坂峠港湾城寺館園校局署線道堤堰岳";
    private static final double NO_NAME = -9.0;
    private static final String NUMERALS = "一二三四五六七八九十百千万";
    private static final int LONGEST_FAMILY = 3;
    private static final int LONGEST_GIVEN = 3;
    private static final int LONGEST_KANA = 5;

    @Override
    public List<Finding> look(Reading reading) {
        var words = Words.of(reading);
        var found = new ArrayList<Finding>();
        for (var at = 0; at < words.size(); at++) {
            if (NameLetters.isKanji(words.get(at).text().charAt(0))) {
                at += from(reading, words, at, found);
            }
        }
        return found;
    }

    /** Looks for a name that begins at a word; answers how many words to pass over. */
    private static int from(Reading reading, List<Word> words, int at, List<Finding> found) {
        var best = new Best();
        var evidence = 0.0;
        var length = 0;
        for (var end = at; end < words.size(); end++) {
            var word = words.get(end).inKanji();
            length += word.characters();
            if (!isKanji(word.text()) || length > LONGEST_FAMILY + LONGEST_GIVEN) {
                break;
            }
            evidence += word.likeName();
            var weight = together(reading, words.get(at), word) + evidence;
            if (mayBeEnough(weight)) {
                best.take(weight + Neighbours.after(reading, words, end), word, end);
            }
            if (word.end() < words.get(end).end()) {
                break;
            }
            if (length <= LONGEST_FAMILY) {
                apart(reading, words, at, end, evidence, best);
            }
        }
        if (best.last == null
                || best.score + Neighbours.MOST < ENOUGH
                || best.score + Neighbours.before(reading, words, at) < ENOUGH) {
            return 0;
        }
        found.add(reading.found(
                FindingKind.PERSON_NAME,
                words.get(at).start(),
                best.last.end(),
                Math.min(0.95, 0.6 + best.score / 20)));
        return best.end - at;
    }

    /** Whether the neighbours could still make it a name. */
    private static boolean mayBeEnough(double weight) {
        return weight + 2 * Neighbours.MOST >= ENOUGH;
    }

    private static final class Best {
        private double score = NO_NAME;
        private @org.jspecify.annotations.Nullable Word last;
        private int end;

        void take(double weight, Word word, int at) {
            if (weight > score) {
                score = weight;
                last = word;
                end = at;
            }
        }
    }

    /** The best way to part what stands together. */
    private static double together(Reading reading, Word first, Word last) {
        var text = reading.text();
        var from = first.start();
        var until = last.end();
        var best = NO_NAME;
        for (var cut = from + 1; cut < until && cut <= from + LONGEST_FAMILY; cut++) {
            if (until - cut <= LONGEST_GIVEN) {
                best = Math.max(best, family(text, from, cut) + givenAtOnce(text, cut, until));
            }
        }
        if (from == last.start() && NameLists.isNoun(last.text())) {
            return best - WHOLE_WORD;
        }
        return until - from == 2 ? best - TWO_LETTERS : best;
    }

    /** A given name after a space, a line end, or in kana. */
    private static void apart(Reading reading, List<Word> words, int at, int end, double before, Best best) {
        var next = end + 1;
        if (next < words.size()
                && !words.get(next).gap()
                && NameLetters.isKanji(words.get(next).text().charAt(0))) {
            return;
        }
        var lines = 0;
        while (next < words.size() && words.get(next).gap() && next <= end + 3) {
            lines += words.get(next).text().indexOf('\n') >= 0 ? 1 : 0;
            next++;
        }
        if (next >= words.size() || lines > 1) {
            return;
        }
        var text = reading.text();
        var between = text.substring(words.get(end).end(), words.get(next).start());
        var space = between.isBlank() && !between.isEmpty() ? lines > 0 ? OVER_LINES : APART : 0;
        var kanji = isKanji(words.get(next).inKanji().text());
        if (kanji && between.isEmpty() || !kanji && space == 0 && isGrammar(words.get(next))) {
            return;
        }
        var family = unknown(family(text, words.get(at).start(), words.get(end).end()), space);
        var length = 0;
        var evidence = 0.0;
        for (var last = next; last < words.size(); last++) {
            var word = kanji ? words.get(last).inKanji() : words.get(last);
            length += word.characters();
            if (kanji ? !isKanji(word.text()) || length > LONGEST_GIVEN : !word.kana() || length > LONGEST_KANA) {
                break;
            }
            evidence += kanji ? word.likeName() : 0;
            var from = words.get(next).start();
            var given = kanji ? unknown(given(text, from, word.end()), space) : kana(text.substring(from, word.end()));
            var weight = family + given + evidence + space + before;
            if (mayBeEnough(weight)) {
                best.take(weight + Neighbours.after(reading, words, last), word, last);
            }
            if (word.end() < words.get(last).end()) {
                break;
            }
        }
    }

    /** Letters nobody is known by speak less against a name where a space parts it as names are parted. */
    private static double unknown(double look, double space) {
        return space > 0 ? Math.max(UNKNOWN, look) : look;
    }

    private static boolean isGrammar(Word word) {
        return word.part().startsWith("助")
                || word.part().startsWith("動詞")
                || word.part().startsWith("副詞");
    }

    private static double kana(String given) {
        return given.length() > 1 && NameLists.isGivenKana(given) ? KANA_LISTED : NO_NAME;
    }

    private static double family(String text, int from, int until) {
        var one = until - from == 1;
        if (one && NUMERALS.indexOf(text.charAt(from)) >= 0) {
            return -LISTED;
        }
        return NameLists.isFamily(text, from, until)
                ? LISTED
                : one ? -1 : Math.min(LISTED - 0.5, NameLetters.FAMILY.look(text, from, until));
    }

    private static double given(String text, int from, int until) {
        var look = NameLetters.GIVEN.look(text, from, until);
        return NameLists.isGiven(text, from, until) ? LISTED : until - from == 1 ? Math.min(1.5, look) : look;
    }

    private static double givenAtOnce(String text, int from, int until) {
        var given = given(text, from, until);
        return until - from == 1 && ENDS_OF_PLACES.indexOf(text.charAt(from)) >= 0 ? given - PLACE : given;
    }

    private static boolean isKanji(String text) {
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (!NameLetters.isKanji(c) && c != 'ヶ' && c != 'ケ' && c != 'ノ') {
                return false;
            }
        }
        return true;
    }
}
