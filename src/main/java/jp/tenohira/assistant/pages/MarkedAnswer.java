package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.KnowledgePage.Said;
import org.jspecify.annotations.Nullable;

/**
 * A generated text.
 *
 * @param told how many sentences got which verdict; empty where none was given
 * @param sources what it was compared with, where the page does not show that anyhow
 * @param take hands it out once what was not found is ticked; null where it is not handed out here
 */
public record MarkedAnswer(
        List<Sentence> sentences,
        String told,
        List<Source> sources,
        @Nullable Form take) {

    public MarkedAnswer {
        sentences = List.copyOf(sentences);
        sources = List.copyOf(sources);
    }

    /** Text as it came, without verdicts. */
    public static MarkedAnswer plain(String text) {
        return new MarkedAnswer(
                List.of(new Sentence(List.of(new Said(text, null)), "", null, List.of())), "", List.of(), null);
    }

    /** A text that is on its way out here. */
    public MarkedAnswer leaving(Form asked) {
        return new MarkedAnswer(sentences, told, sources, asked);
    }

    /**
     * @param pieces its text, cut at the numbers it cites
     * @param after white space behind it
     * @param mark null where none was given
     * @param grounds what it states, each with the passage that bears it out or contradicts it
     */
    public record Sentence(
            List<Said> pieces, String after, @Nullable Mark mark, List<Ground> grounds) {

        public Sentence {
            pieces = List.copyOf(pieces);
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * A value or name of a sentence.
     *
     * @param word whether it was found, and what the passage says instead
     * @param where the passage; null where none has it
     * @param excerpt the words of the passage; empty where none has it
     */
    public record Ground(
            String value, String word, @Nullable Said where, String excerpt) {}

    /**
     * @param sign says the same as the colour
     * @param word says the same as the sign
     */
    public record Mark(String cssClass, String sign, String word) {}

    /**
     * A passage it may rest on.
     *
     * @param name where it stands, in words
     */
    public record Source(String id, String name, String text) {}
}
