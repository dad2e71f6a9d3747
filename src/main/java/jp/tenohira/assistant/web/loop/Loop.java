package jp.tenohira.assistant.web.loop;

import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.assistant.pages.MarkedAnswer.Source;
import jp.tenohira.assistant.web.marks.Sources;
import jp.tenohira.ui.Frame;

/**
 * One way through the guided loop: what was wanted, and how the answer was judged.
 *
 * @param judged by criterion whether it was met, yes or no; empty before
 * @param notes by criterion what is missing
 */
record Loop(String aim, String facts, List<String> criteria, List<String> judged, List<String> notes) {

    static final int MOST = 10;

    Loop {
        criteria = List.copyOf(criteria);
        judged = List.copyOf(judged);
        notes = List.copyOf(notes);
    }

    static Loop of(Map<String, String> typed) {
        var criteria = typed.getOrDefault("criteria", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var judged = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (var at = 0; at < Math.min(MOST, criteria.size()); at++) {
            judged.add(typed.getOrDefault("met-" + at, ""));
            notes.add(typed.getOrDefault("note-" + at, "").strip());
        }
        return new Loop(
                typed.getOrDefault("aim", "").strip(),
                typed.getOrDefault("facts", "").strip(),
                criteria,
                judged,
                notes);
    }

    /** The first prompt: aim, facts, criteria. */
    String prompt(Frame frame) {
        return t(frame, "loop.written.aim") + "\n" + aim
                + (facts.isEmpty() ? "" : "\n\n" + t(frame, "loop.written.facts") + "\n" + facts)
                + "\n\n" + t(frame, "loop.written.criteria") + "\n" + listed(criteria);
    }

    /** What the answer does not meet, with what is missing. */
    List<String> failed() {
        var failed = new ArrayList<String>();
        for (var at = 0; at < judged.size(); at++) {
            if (!judged.get(at).equals("yes")) {
                failed.add(notes.get(at).isEmpty() ? criteria.get(at) : criteria.get(at) + "：" + notes.get(at));
            }
        }
        return failed;
    }

    /** The next prompt: the first one, the answer to it, and what that failed. */
    String next(Frame frame, String answer) {
        return prompt(frame) + "\n\n" + t(frame, "loop.written.again") + "\n" + answer + "\n\n"
                + t(frame, "loop.written.failed") + "\n" + listed(failed());
    }

    /** What an answer is compared with: what the person wrote, not the draft before. */
    List<Source> sources() {
        var sources = new ArrayList<>(Sources.of("aim-source", aim));
        if (!facts.isEmpty()) {
            sources.addAll(Sources.of("facts-source", facts));
        }
        sources.addAll(Sources.of("criteria-source", listed(criteria)));
        return sources;
    }

    private static String listed(List<String> lines) {
        return "- " + String.join("\n- ", lines);
    }
}
