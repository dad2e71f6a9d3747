package jp.tenohira.assistant.web.loop;

import static jp.tenohira.assistant.web.desk.DeskWords.LOOP;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jp.tenohira.assistant.web.desk.Typed;
import jp.tenohira.assistant.web.desk.PromptFields;
import jp.tenohira.assistant.web.desk.DeskEntry;
import jp.tenohira.assistant.web.desk.DeskWords;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.pages.MarkedAnswer;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
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

    LoopView(DeskWords words, PromptFields fields, DeskEntry entry) {
        this.entry = entry;
        this.words = words;
        this.fields = fields;
    }

    List<Problem> problems(Frame frame, Typed typed) {
        return fields.problems(frame, typed);
    }

    /** Aim and criteria. */
    DeskPage first(Frame frame, Staff staff, Loop loop, List<Problem> problems) {
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
                problems,
                List.of(),
                List.of(
                        DeskWords.part(frame, "", "loop.lead"),
                        DeskWords.part(frame, "loop.step.1", "").with(form)));
    }

    /** The prompt, to be looked over and sent. */
    DeskPage second(Frame frame, Staff staff, Loop loop, Typed typed, List<Problem> problems, List<Notice> notices) {
        var form = new Form(
                LOOP + "/ask",
                carried(loop),
                fields.all(frame, typed, problems),
                List.of(Button.primary(t(frame, "loop.send"))));
        return page(
                frame,
                staff,
                problems,
                notices,
                List.of(DeskWords.part(frame, "loop.step.2", "").with(form)));
    }

    /** The answer, and each criterion to judge it by. */
    DeskPage third(Frame frame, Staff staff, Loop loop, String prompt, String answer, MarkedAnswer marked) {
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
        var hidden = new ArrayList<>(carried(loop));
        hidden.add(new Hidden("answer", answer));
        return page(
                frame,
                staff,
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

    private static List<Hidden> carried(Loop loop) {
        return List.of(
                new Hidden("aim", loop.aim()),
                new Hidden("facts", loop.facts()),
                new Hidden("criteria", String.join("\n", loop.criteria())));
    }

    private DeskPage page(Frame frame, Staff staff, List<Problem> problems, List<Notice> notices, List<Part> parts) {
        var all = new ArrayList<>(entry.notices(frame, staff));
        all.addAll(notices);
        return new DeskPage(frame, words.tabs(frame, staff, LOOP), problems, all, parts);
    }

    private static @Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }
}
