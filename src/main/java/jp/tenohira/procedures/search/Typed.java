package jp.tenohira.procedures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What was typed, as queries. Everything typed is a word to look for: no character has a meaning of its own, so nothing
 * can be injected.
 */
record Typed(List<Query> words, List<Query> likeWords) {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 40;
    private static final int SHORTEST_SENTENCE = 4;
    private static final double ENOUGH_OF_A_SENTENCE = 0.6;
    private static final int SHORTEST_MISSPELT = 4;
    private static final double ENOUGH_OF_A_WORD = 0.6;
    private static final float TIES = 0.1f;

    static Typed of(String text, Analyzer dictionary) {
        var words = words(Folding.normalised(text));
        return new Typed(
                words.stream().map(word -> query(word, dictionary)).toList(),
                words.stream()
                        .map(Folding::folded)
                        .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST_MISSPELT)
                        .map(Typed::misspelt)
                        .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    Query all() {
        return together(words, Occur.MUST);
    }

    Query any() {
        return together(words, Occur.SHOULD);
    }

    /** Names that share most pairs of characters with a word of some length: a letter was left out, doubled or mistaken. */
    Query alike() {
        return together(likeWords, Occur.SHOULD);
    }

    private static Query together(List<Query> words, Occur occur) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(word, occur));
        return query.build();
    }

    private static List<String> words(String normalised) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int c : (normalised + " ").codePoints().toArray()) {
            if (Folding.isWordPart(c)) {
                if (word.codePointCount(0, word.length()) < LONGEST_WORD) {
                    word.appendCodePoint(c);
                }
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words.stream().distinct().limit(MOST_WORDS).toList();
    }

    private static Query query(String word, Analyzer dictionary) {
        var ways = new ArrayList<Query>();
        for (var field : SearchField.values()) {
            ways.add(new BoostQuery(partOf(field, Folding.folded(word)), field.weight()));
        }
        if (isPerhapsASentence(word)) {
            sentence(word, dictionary).ifPresent(ways::add);
        }
        return new DisjunctionMaxQuery(ways, TIES);
    }

    private static Query misspelt(String word) {
        return new DisjunctionMaxQuery(
                SearchField.NAMES.stream()
                        .<Query>map(field -> new BoostQuery(mostOf(field, word), field.weight()))
                        .toList(),
                TIES);
    }

    private static Query mostOf(SearchField field, String word) {
        int[] characters = word.codePoints().toArray();
        var query = new BooleanQuery.Builder();
        for (int i = 0; i + 1 < characters.length; i++) {
            query.add(new TermQuery(new Term(field.pairs(), new String(characters, i, 2))), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch((int) Math.ceil((characters.length - 1) * ENOUGH_OF_A_WORD));
        return query.build();
    }

    private static Query partOf(SearchField field, String word) {
        int[] characters = word.codePoints().toArray();
        if (characters.length == 1) {
            return new TermQuery(new Term(field.singles(), word));
        }
        var phrase = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < characters.length; i++) {
            phrase.add(new Term(field.pairs(), new String(characters, i, 2)));
        }
        return phrase.build();
    }

    /** Kana alone is cut into words wrongly, and short words need no cutting. */
    private static boolean isPerhapsASentence(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_SENTENCE
                && word.codePoints().anyMatch(Character::isIdeographic);
    }

    private static Optional<Query> sentence(String text, Analyzer dictionary) {
        var query = new BooleanQuery.Builder();
        var count = 0;
        for (var word : cut(text, dictionary)) {
            query.add(new TermQuery(new Term(SearchField.WORDS, word)), Occur.SHOULD);
            count++;
        }
        if (count == 0) {
            return Optional.empty();
        }
        query.setMinimumNumberShouldMatch((int) Math.ceil(count * ENOUGH_OF_A_SENTENCE));
        return Optional.of(query.build());
    }

    private static List<String> cut(String text, Analyzer dictionary) {
        try (var tokens = dictionary.tokenStream(SearchField.WORDS, text)) {
            var words = new ArrayList<String>();
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
            return words.stream().distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
