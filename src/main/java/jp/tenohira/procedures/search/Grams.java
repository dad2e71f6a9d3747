package jp.tenohira.procedures.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;

/** Cuts folded text into pieces of a length, so that any part of a word is a phrase of pieces. */
final class Grams extends Analyzer {

    private final int length;

    Grams(int length) {
        this.length = length;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new NGramTokenizer(length, length) {
            @Override
            protected boolean isTokenChar(int c) {
                return Folding.isWordPart(c);
            }
        });
    }
}
