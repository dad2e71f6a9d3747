package jp.tenohira.assistant.guard.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/**
 * Names as grammar shows them: a family name with a given name, a name with 様, さん or a title. A family name alone is left: half of
 * them are places.
 */
@Component
final class DictionaryNames implements Policy {

    private record Span(int start, int end, double confidence) {}

    @Override
    public List<Finding> look(Reading reading) {
        var words = Words.of(reading);
        var found = new ArrayList<Finding>();
        for (var at = 0; at < words.size(); at++) {
            var span = either(words, at);
            span.ifPresent(
                    one -> found.add(reading.found(FindingKind.PERSON_NAME, one.start(), one.end(), one.confidence())));
        }
        return found;
    }

    private static Optional<Span> either(List<Word> words, int at) {
        var forwards = family(words, at);
        var called = forwards.isPresent() ? forwards : backwards(words, at);
        return called.isPresent() ? called : orphan(words, at);
    }

    private static Optional<Span> family(List<Word> words, int at) {
        var word = words.get(at);
        var listed = FamilyNames.inKanji(word.text()) || word.kana() && FamilyNames.inKana(word.text());
        if (!word.taggedFamily() && !listed || at > 0 && words.get(at - 1).region() && word.region()) {
            return Optional.empty();
        }
        var next = afterGap(words, at + 1);
        var apart = next > at + 1;
        if (next < words.size() && isCall(words, next)) {
            var title = words.get(next).title();
            return title && word.region() && !listed
                    ? Optional.empty()
                    : Optional.of(new Span(word.start(), word.end(), title ? 0.7 : 0.9));
        }
        var given = given(words, next, apart);
        if (given.end() < 0) {
            return Optional.empty();
        }
        return Optional.of(new Span(word.start(), given.end(), given.confidence()));
    }

    /** Where a given name that begins here ends; an end of -1 when there is none. */
    private static Span given(List<Word> words, int from, boolean apart) {
        var none = new Span(0, -1, 0);
        var kana = from < words.size() && words.get(from).kana();
        var longest = kana ? 6 : 3;
        var characters = 0;
        var known = false;
        var pair = false;
        var at = from;
        while (at < words.size() && characters < longest) {
            var word = words.get(at);
            if (!(kana ? kanaPart(word, at == from, apart) : word.namePart())) {
                break;
            }
            known |= word.taggedGiven() || word.taggedFamily();
            pair |= !word.piece();
            characters += word.characters();
            at++;
        }
        if (at == from
                || characters > longest
                || !endsHere(words, at)
                || !known && !apart && (characters < 2 || kana)) {
            return none;
        }
        return new Span(
                0, words.get(at - 1).end(), known ? 0.9 : apart || called(words, at) ? 0.65 : pair ? 0.4 : 0.55);
    }

    private static boolean kanaPart(Word word, boolean first, boolean apart) {
        return word.kana()
                && (word.taggedGiven()
                        || word.taggedFamily()
                        || apart && (first || !word.part().startsWith("助詞")) && !word.honorific());
    }

    /** A given name the dictionary knows, behind a family name it does not. */
    private static Optional<Span> orphan(List<Word> words, int at) {
        var given = words.get(at);
        if (!given.part().endsWith("人名-名")
                || given.characters() < 2 && !isGap(words, at - 1)
                || !endsHere(words, at + 1)) {
            return Optional.empty();
        }
        var from = at;
        while (from > 0 && from > at - 2 && words.get(from - 1).gap()) {
            from--;
        }
        var apart = from < at;
        var first = from;
        var characters = 0;
        while (first > 0 && characters < 4 && familyPart(words.get(first - 1), characters)) {
            first--;
            characters += words.get(first).characters();
        }
        if (first == from || characters > 6 || !apart && characters < 2) {
            return Optional.empty();
        }
        return Optional.of(new Span(words.get(first).start(), given.end(), apart ? 0.75 : 0.55));
    }

    private static boolean familyPart(Word word, int characters) {
        return word.namePart()
                || word.kana()
                        && characters == 0
                        && word.characters() >= 2
                        && word.part().startsWith("名詞");
    }

    private static boolean isGap(List<Word> words, int at) {
        return at >= 0 && words.get(at).gap();
    }

    private static boolean called(List<Word> words, int at) {
        return at < words.size() && isCall(words, at);
    }

    private static boolean endsHere(List<Word> words, int at) {
        return at >= words.size() || words.get(at).ends();
    }

    private static boolean isCall(List<Word> words, int at) {
        var word = words.get(at);
        if (word.text().equals("氏")) {
            return at + 1 >= words.size() || !words.get(at + 1).text().startsWith("名");
        }
        return word.honorific() || word.title();
    }

    /** A call such as 様 after a given name, or after pieces that are no word: the name stands before it. */
    private static Optional<Span> backwards(List<Word> words, int at) {
        if (!words.get(at).honorific() || !isCall(words, at)) {
            return Optional.empty();
        }
        var from = at;
        var characters = 0;
        var known = false;
        while (from > 0 && characters < 6) {
            var word = words.get(from - 1);
            if (!word.taggedGiven()
                    && !word.taggedFamily()
                    && !word.piece()
                    && !unknownKana(word)
                    && !(word.gap() && from < at)) {
                break;
            }
            known |= word.taggedGiven() || word.taggedFamily() || unknownKana(word);
            characters += word.text().length();
            from--;
        }
        while (from < at && words.get(from).gap()) {
            from++;
        }
        if (from == at || !known && characters < 3 || startsWithCourtesy(words, from)) {
            return Optional.empty();
        }
        return Optional.of(new Span(words.get(from).start(), words.get(at - 1).end(), known ? 0.8 : 0.6));
    }

    private static boolean unknownKana(Word word) {
        return word.kana() && word.text().length() >= 2 && word.part().startsWith("名詞-固有名詞");
    }

    /** 皆様, お客様, 各位様: nobody in particular. */
    private static boolean startsWithCourtesy(List<Word> words, int from) {
        return "皆各客奥神王仏父母兄姉娘孫嫁婿主上若姫方者".contains(words.get(from).text())
                || from > 0
                        && (words.get(from - 1).text().equals("お")
                                || words.get(from - 1).text().equals("ご"));
    }

    private static int afterGap(List<Word> words, int at) {
        var next = at;
        while (next < words.size() && next < at + 2 && words.get(next).gap()) {
            next++;
        }
        return next;
    }
}
