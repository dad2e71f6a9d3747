package jp.tenohira.assistant.web.loop;

import static jp.tenohira.assistant.web.desk.DeskWords.LOOP;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.pages.LoopPage;
import jp.tenohira.assistant.pages.MarkedAnswer;
import jp.tenohira.assistant.web.desk.DeskEntry;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.desk.KeptBackView;
import jp.tenohira.assistant.web.desk.PromptFields;
import jp.tenohira.assistant.web.desk.RefusalWords;
import jp.tenohira.assistant.web.desk.Typed;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.YesNoField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The three steps of the guided loop. */
@Component
class LoopView {

    private final DeskWords words;
    private final PromptFields fields;
    private final DeskEntry entry;
    private final Guideline guideline;

    LoopView(DeskWords words, PromptFields fields, DeskEntry entry, Guideline guideline) {
        this.guideline = guideline;
        this.entry = entry;
        this.words = words;
        this.fields = fields;
    }

    List<Problem> problems(Frame frame, Typed typed) {
        return fields.problems(frame, typed);
    }

    /** Aim and criteria. */
    LoopPage first(Frame frame, Staff staff, Loop loop, List<Problem> problems) {
        var form = new Form(
                LOOP,
                List.of(),
                List.of(
                        DeskWords.lines(frame, "aim", "loop.aim", loop.aim(), error(problems, "aim"), true),
                        DeskWords.lines(frame, "facts", "loop.facts", loop.facts(), null, false),
                        DeskWords.lines(
                                frame,
                                "criteria",
                                "loop.criteria",
                                String.join("\n", loop.criteria()),
                                error(problems, "criteria"),
                                true)),
                List.of(Button.primary(t(frame, "loop.assemble"))));
        return page(
                frame,
                staff,
                loop,
                problems,
                List.of(),
                List.of(
                        DeskWords.part(frame, "", "loop.lead"),
                        DeskWords.part(frame, "loop.step.1", "").with(form)));
    }

    /** The prompt, to be looked over and sent. */
    LoopPage second(Frame frame, Staff staff, Loop loop, Typed typed, List<Problem> problems) {
        var form = new Form(
                LOOP + "/ask",
                loop.carried(),
                fields.all(frame, typed, problems),
                List.of(Button.primary(t(frame, "loop.send"))));
        return page(
                frame,
                staff,
                loop,
                problems,
                List.of(),
                List.of(DeskWords.part(frame, "loop.step.2", "").with(form)));
    }

    /** The prompt with what the guideline kept back. */
    LoopPage kept(Frame frame, Staff staff, Loop loop, Typed typed, Refusal why) {
        var page = second(frame, staff, loop, typed, List.of(new Problem("prompt", RefusalWords.of(frame, why))));
        return why instanceof Refusal.Blocked blocked
                ? page.with(KeptBackView.of(frame, frame.lang(), staff, guideline, blocked))
                : page;
    }

    /** Every criterion is met: the draft goes on to the checks, or the loop goes on. */
    LoopPage done(Frame frame, Staff staff, Loop loop, MarkedAnswer marked) {
        var answer = loop.drafts().getLast().answer();
        var again = new Form(
                LOOP + "/ask",
                loop.carried(),
                fields.all(frame, Typed.nothing(loop.prompt(frame), ""), List.of()),
                List.of(Button.secondary(t(frame, "loop.send"))));
        return page(
                frame,
                staff,
                loop,
                List.of(),
                List.of(Notice.success(t(frame, "loop.done"), "")),
                List.of(
                        DeskWords.part(frame, "loop.answer", "").with(marked).with(DeskWords.publish(frame, answer)),
                        DeskWords.part(frame, "loop.again", "").with(again)));
    }

    /** The answer, and each criterion to judge it by. */
    LoopPage third(Frame frame, Staff staff, Loop loop, String prompt, String answer, MarkedAnswer marked) {
        var asked = new ArrayList<Field>();
        for (var at = 0; at < loop.criteria().size(); at++) {
            var criterion = loop.criteria().get(at);
            asked.add(new YesNoField("met-" + at, "met-" + at, criterion, null, null, true, ""));
            asked.add(new jp.tenohira.ui.fields.TextField(
                    "note-" + at,
                    "note-" + at,
                    t(frame, "loop.note", criterion),
                    null,
                    null,
                    false,
                    jp.tenohira.ui.fields.TextField.Kind.TEXT,
                    "",
                    "off",
                    null,
                    200));
        }
        var hidden = new ArrayList<>(loop.carried());
        hidden.add(new Hidden("answer", answer));
        var take = marked.take();
        if (take != null) {
            take.hidden().stream()
                    .filter(one -> one.name().equals("origin"))
                    .forEach(one -> hidden.add(new Hidden("use", one.value())));
        }
        return page(
                frame,
                staff,
                loop.with(Draft.unjudged(answer)),
                List.of(),
                DeskWords.unsuited(frame, prompt),
                List.of(
                        DeskWords.part(frame, "loop.answer", "").with(marked).with(DeskWords.publish(frame, answer)),
                        DeskWords.part(frame, "loop.step.3", "")
                                .with(new Form(
                                        LOOP + "/judge",
                                        hidden,
                                        asked,
                                        List.of(Button.primary(t(frame, "loop.judge")))))));
    }

    private LoopPage page(
            Frame frame, Staff staff, Loop loop, List<Problem> problems, List<Notice> notices, List<Part> parts) {
        var all = new ArrayList<>(entry.notices(frame, staff));
        all.addAll(notices);
        var desk = new DeskPage(frame, words.tabs(frame, staff, LOOP), problems, all, parts);
        return new LoopPage(desk, null, loop.drafts().size() > 1 || judged(loop) ? drafts(frame, loop) : List.of());
    }

    private static boolean judged(Loop loop) {
        return loop.drafts().stream().anyMatch(draft -> !draft.judged().isEmpty());
    }

    /** Each with its verdicts, in the order they came. */
    private static List<LoopPage.Draft> drafts(Frame frame, Loop loop) {
        var shown = new ArrayList<LoopPage.Draft>();
        for (var draft : loop.drafts()) {
            var verdicts = new ArrayList<LoopPage.Verdict>();
            for (var at = 0; at < loop.criteria().size(); at++) {
                verdicts.add(
                        new LoopPage.Verdict(loop.criteria().get(at), tag(frame, draft.judged(at)), draft.note(at)));
            }
            shown.add(new LoopPage.Draft(t(frame, "loop.draft", shown.size() + 1), draft.answer(), verdicts));
        }
        return shown;
    }

    private static Tag tag(Frame frame, String judged) {
        return switch (judged) {
            case "yes" -> new Tag(t(frame, "loop.met"), Tag.Colour.GREEN);
            case "no" -> new Tag(t(frame, "loop.unmet"), Tag.Colour.RED);
            default -> new Tag(t(frame, "loop.unjudged"), Tag.Colour.GRAY);
        };
    }

    private static @Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }
}
