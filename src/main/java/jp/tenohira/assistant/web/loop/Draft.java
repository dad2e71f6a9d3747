package jp.tenohira.assistant.web.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An answer of the loop as it was judged.
 *
 * @param judged by criterion whether it was met, yes or no; empty where nobody said
 * @param notes by criterion what is missing
 */
record Draft(String answer, List<String> judged, List<String> notes) {

    Draft {
        judged = List.copyOf(judged);
        notes = List.copyOf(notes);
    }

    static Draft unjudged(String answer) {
        return new Draft(answer, List.of(), List.of());
    }

    /** Of a criterion, by its place. */
    String judged(int at) {
        return at < judged.size() ? judged.get(at) : "";
    }

    String note(int at) {
        return at < notes.size() ? notes.get(at) : "";
    }

    /** What it does not meet, with what is missing. */
    List<String> failed(List<String> criteria) {
        var failed = new ArrayList<String>();
        for (var at = 0; at < criteria.size(); at++) {
            if (!judged(at).equals("yes")) {
                failed.add(note(at).isEmpty() ? criteria.get(at) : criteria.get(at) + "：" + note(at));
            }
        }
        return failed;
    }

    /** Its verdicts in one line each, as the page carries them along. */
    String written() {
        return String.join(
                "\n",
                IntStream.range(0, judged.size())
                        .mapToObj(at -> judged(at) + " " + note(at))
                        .toList());
    }

    static Draft of(String answer, String written) {
        var lines = written.isEmpty() ? List.<String>of() : written.lines().toList();
        return new Draft(
                answer,
                lines.stream().map(line -> line.split(" ", 2)[0]).toList(),
                lines.stream()
                        .map(line -> line.contains(" ") ? line.split(" ", 2)[1] : "")
                        .toList());
    }
}
