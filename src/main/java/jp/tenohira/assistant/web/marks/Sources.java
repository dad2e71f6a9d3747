package jp.tenohira.assistant.web.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import jp.tenohira.assistant.evidence.Passage;
import jp.tenohira.assistant.pages.MarkedAnswer.Source;
import jp.tenohira.ui.Frame;

/** What a person gave a model, cut into paragraphs that a sentence of the answer can point to. */
public final class Sources {

    private static final Pattern PARAGRAPH = Pattern.compile("(?<=\\n)[ \\t\\u3000]*\\r?\\n+");
    private static final int MOST = 300;

    private Sources() {}

    /**
     * Paragraphs, which put together are the text; a very long text in fewer, longer ones.
     *
     * @param name names a paragraph by its number
     */
    public static List<Source> of(String id, IntFunction<String> name, String text) {
        var cut = new ArrayList<String>();
        var ends = PARAGRAPH.matcher(text);
        var from = 0;
        while (ends.find()) {
            cut.add(text.substring(from, ends.end()));
            from = ends.end();
        }
        cut.add(text.substring(from));
        var each = Math.ceilDiv(cut.size(), MOST);
        var sources = new ArrayList<Source>();
        for (var at = 0; at < cut.size(); at += each) {
            sources.add(new Source(
                    id + "-" + (sources.size() + 1),
                    name.apply(sources.size() + 1),
                    String.join("", cut.subList(at, Math.min(cut.size(), at + each)))));
        }
        return sources;
    }

    /** As passages, numbered through. */
    public static List<Passage> passages(List<Source> sources) {
        var passages = new ArrayList<Passage>();
        for (var source : sources) {
            if (!source.text().isBlank()) {
                passages.add(new Passage(passages.size() + 1, "#" + source.id(), source.name(), source.text()));
            }
        }
        return passages;
    }

    /** The passages of prompts in their order, where nobody looks at them. */
    public static List<Passage> ofPrompts(List<String> prompts) {
        return passages(prompts.stream()
                .flatMap(prompt -> of("", _ -> "", prompt).stream())
                .toList());
    }

    /** The paragraphs of a prompt as a page shows them. */
    public static List<Source> ofPrompt(Frame frame, int number, String prompt) {
        return of(
                "prompt-" + number, paragraph -> frame.t("assistant.evidence.place.prompt", number, paragraph), prompt);
    }
}
