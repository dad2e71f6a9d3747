package jp.tenohira.assistant.web.loop;

import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.MarkedAnswer.Source;
import jp.tenohira.assistant.web.marks.Sources;
import jp.tenohira.ui.Frame;
import org.jspecify.annotations.Nullable;

/**
 * One way through the guided loop: what was wanted, and the drafts so far.
 *
 * @param drafts as they were judged, oldest first
 */
record Loop(String aim, String facts, List<String> criteria, List<Draft> drafts) {

    static final int MOST = 10;

    /** Older ones are let go. */
    private static final int MOST_DRAFTS = 6;

    Loop {
        criteria = List.copyOf(criteria);
        drafts = List.copyOf(drafts.subList(Math.max(0, drafts.size() - MOST_DRAFTS), drafts.size()));
    }

    static Loop empty() {
        return new Loop("", "", List.of(), List.of());
    }

    static Loop of(HttpServletRequest typed) {
        var answers = all(typed, "draft");
        var verdicts = all(typed, "draftJudged");
        var drafts = new ArrayList<Draft>();
        for (var at = 0; at < Math.min(answers.size(), verdicts.size()); at++) {
            drafts.add(Draft.of(answers.get(at), verdicts.get(at)));
        }
        return new Loop(
                one(typed, "aim"),
                one(typed, "facts"),
                one(typed, "criteria")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                drafts);
    }

    /** With the answer that was judged just now. */
    Loop judged(HttpServletRequest typed) {
        var judged = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (var at = 0; at < Math.min(MOST, criteria.size()); at++) {
            judged.add(one(typed, "met-" + at));
            notes.add(one(typed, "note-" + at));
        }
        return with(new Draft(one(typed, "answer"), judged, notes));
    }

    Loop with(Draft draft) {
        var all = new ArrayList<>(drafts);
        all.add(draft);
        return new Loop(aim, facts, criteria, all);
    }

    /** The first prompt: aim, facts, criteria. */
    String prompt(Frame frame) {
        return t(frame, "loop.written.aim") + "\n" + aim
                + (facts.isEmpty() ? "" : "\n\n" + t(frame, "loop.written.facts") + "\n" + facts)
                + "\n\n" + t(frame, "loop.written.criteria") + "\n" + listed(criteria);
    }

    /** What the last draft does not meet, with what is missing. */
    List<String> failed() {
        return drafts.getLast().failed(criteria);
    }

    /** The next prompt: the first one, the last draft, and what that failed. */
    String next(Frame frame) {
        return prompt(frame) + "\n\n" + t(frame, "loop.written.again") + "\n"
                + drafts.getLast().answer() + "\n\n" + t(frame, "loop.written.failed") + "\n" + listed(failed());
    }

    /** What goes along from page to page. */
    List<Hidden> carried() {
        var hidden = new ArrayList<>(List.of(
                new Hidden("aim", aim),
                new Hidden("facts", facts),
                new Hidden("criteria", String.join("\n", criteria))));
        for (var draft : drafts) {
            hidden.add(new Hidden("draft", draft.answer()));
            hidden.add(new Hidden("draftJudged", draft.written()));
        }
        return hidden;
    }

    /** What an answer is compared with: what the person wrote, not the draft before. */
    List<Source> sources(Frame frame) {
        var sources = new ArrayList<>(sources(frame, "aim", aim));
        if (!facts.isEmpty()) {
            sources.addAll(sources(frame, "facts", facts));
        }
        sources.addAll(sources(frame, "criteria", listed(criteria)));
        return sources;
    }

    private static List<Source> sources(Frame frame, String part, String text) {
        return Sources.of(
                part + "-source",
                paragraph -> t(frame, "evidence.place.part", t(frame, "loop." + part), paragraph),
                text);
    }

    private static String listed(List<String> lines) {
        return "- " + String.join("\n- ", lines);
    }

    private static String one(HttpServletRequest typed, String name) {
        var value = typed.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static List<String> all(HttpServletRequest typed, String name) {
        String @Nullable [] values = typed.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }
}
