package jp.tenohira.assistant.outputs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of a text that say something a source must bear out: numbers, dates, amounts, names of places, laws and institutions. */
public final class Claims {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[。！？!?])|\\R");
    private static final Pattern CHECKABLE = Pattern.compile(
            "[0-9０-９]|[一二三四五六七八九十百千万億]+(?:年|月|日|人|円|件|か所|歳|割|倍)|[㐀-鿿]{2,}(?:市|区|町|村|県|法|計画|省|庁|センター|大学|協会|会館)|条例|規則|法律");
    private static final int MOST = 100;

    private Claims() {}

    /** At most the first hundred, in their order. */
    public static List<String> of(String text) {
        return Stream.of(SENTENCE.split(text))
                .map(String::strip)
                .filter(sentence -> CHECKABLE.matcher(sentence).find())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
