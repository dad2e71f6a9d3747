package jp.tenohira.assistant.web.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.evidence.Passage;
import jp.tenohira.assistant.pages.MarkedAnswer.Source;

/** What a person gave a model, cut into paragraphs that a sentence of the answer can point to. */
public final class Sources {

    private static final Pattern PARAGRAPH = Pattern.compile("(?<=\\n)[ \\t\\u3000]*\\r?\\n+");
    private static final int MOST = 300;

    private Sources() {}

    /** Paragraphs, which put together are the text; a very long text in fewer, longer ones. */
    public static List<Source> of(String id, String text) {
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
                    String.join("", cut.subList(at, Math.min(cut.size(), at + each)))));
        }
        return sources;
    }

    /** As passages, numbered through. */
    public static List<Passage> passages(List<Source> sources) {
        var passages = new ArrayList<Passage>();
        for (var source : sources) {
            if (!source.text().isBlank()) {
                passages.add(new Passage(passages.size() + 1, "#" + source.id(), source.text()));
            }
        }
        return passages;
    }

    /** The passages of prompts in their order; each prompt's paragraphs carry its place. */
    public static List<Source> ofPrompts(List<String> prompts) {
        var sources = new ArrayList<Source>();
        for (var at = 0; at < prompts.size(); at++) {
            sources.addAll(of(ofPrompt(at), prompts.get(at)));
        }
        return sources;
    }

    /** What the ids of a prompt's paragraphs begin with. */
    public static String ofPrompt(int place) {
        return "prompt-" + (place + 1);
    }
}
