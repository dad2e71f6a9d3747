package jp.tenohira.assistant.web.openai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.assistant.evidence.Checked;
import jp.tenohira.assistant.evidence.Evidence;
import jp.tenohira.assistant.evidence.Passage;
import jp.tenohira.assistant.gateway.Asked;
import jp.tenohira.assistant.web.marks.Sources;

/** What bears out each sentence of an answer, for tools that ask. The sources are the paragraphs of what was sent, but for what a model had said. */
final class SentenceMarks {

    /** The longest answer that is marked, in UTF-16 units. */
    private static final int LONGEST = 50_000;

    private final List<Passage> passages = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private SentenceMarks() {}

    /**
     * Where a passage stands.
     *
     * @param message of the request, from 0
     * @param start in UTF-16 units of its text
     */
    private record Place(int message, int start, int end) {}

    static SentenceMarks from(List<Asked.Message> messages) {
        var marks = new SentenceMarks();
        for (var at = 0; at < messages.size(); at++) {
            if (!messages.get(at).role().equals(Asked.ASSISTANT)) {
                marks.add(at, messages.get(at).text());
            }
        }
        return marks;
    }

    private void add(int message, String text) {
        var start = 0;
        for (var source : Sources.of("", _ -> "", text)) {
            var end = start + source.text().length();
            if (!source.text().isBlank()) {
                passages.add(new Passage(passages.size() + 1, "", "", source.text()));
                places.add(new Place(message, start, end));
            }
            start = end;
        }
    }

    /** Every sentence that is not blank, in order; none of an answer that is too long to be marked. */
    List<Map<String, Object>> of(String answer) {
        var marked = new ArrayList<Map<String, Object>>();
        if (answer.length() > LONGEST) {
            return marked;
        }
        var start = 0;
        for (var checked : Evidence.of(answer, passages)) {
            var end = start + checked.text().length();
            if (!checked.text().isBlank()) {
                marked.add(mark(checked, start, end));
            }
            start = end;
        }
        return marked;
    }

    private Map<String, Object> mark(Checked checked, int start, int end) {
        var mark = new LinkedHashMap<String, Object>();
        mark.put("start", start);
        mark.put("end", end);
        mark.put("verdict", checked.verdict().name().toLowerCase(Locale.ROOT));
        var why = checked.why();
        if (why != null) {
            mark.put("why", why.name().toLowerCase(Locale.ROOT));
        }
        if (!checked.missing().isEmpty()) {
            mark.put("missing", checked.missing());
        }
        if (!checked.by().isEmpty()) {
            mark.put(
                    "by",
                    checked.by().stream()
                            .map(passage -> places.get(passage.number() - 1))
                            .toList());
        }
        return mark;
    }
}
