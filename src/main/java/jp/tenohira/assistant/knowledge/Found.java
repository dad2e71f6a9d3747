package jp.tenohira.assistant.knowledge;

import java.util.List;

/**
 * What the documents have on a question.
 *
 * @param quotes best first
 * @param covered how much of the question the best of the first quotes has, 0 to 1
 */
public record Found(List<Quote> quotes, double covered) {

    /**
     * From here on the documents count as having an answer: the most at which no question of the trial set lost its answer. What it lets
     * through and keeps back of other questions is in docs/benchmarks.md.
     */
    public static final double ENOUGH = 0.6;

    public Found {
        quotes = List.copyOf(quotes);
    }

    public boolean answers() {
        return covered >= ENOUGH;
    }
}
