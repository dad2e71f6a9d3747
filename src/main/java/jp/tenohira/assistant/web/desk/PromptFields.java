package jp.tenohira.assistant.web.desk;

import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.YesNoField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions that go with every prompt: its text, the levels, the model, the purpose, and whether to replace personal data. */
@Component
public class PromptFields {

    private final Models models;

    PromptFields(Models models) {
        this.models = models;
    }

    public List<Problem> problems(Frame frame, Typed typed) {
        var problems = new ArrayList<Problem>();
        if (typed.prompt().isBlank()) {
            problems.add(new Problem("prompt", t(frame, "chat.prompt.missing")));
        }
        if (!typed.level().matches("[123]")) {
            problems.add(new Problem("level", t(frame, "level.missing")));
        }
        if (!typed.documentLevel().matches("[123]")) {
            problems.add(new Problem("documentLevel", t(frame, "level.missing")));
        }
        if (typed.model().isEmpty()) {
            problems.add(new Problem("model", t(frame, "chat.model.missing")));
        }
        return problems;
    }

    public List<Field> all(Frame frame, Typed typed, List<Problem> problems) {
        var fields = new ArrayList<Field>();
        fields.add(DeskWords.lines(frame, "prompt", "chat.prompt", typed.prompt(), error(problems, "prompt"), true));
        fields.addAll(without(frame, typed, problems));
        return fields;
    }

    /** All but the text. */
    public List<Field> without(Frame frame, Typed typed, List<Problem> problems) {
        return List.of(
                levels(frame, "level", "level", typed.level(), error(problems, "level"), true),
                levels(
                        frame,
                        "documentLevel",
                        "chat.document-level",
                        typed.documentLevel(),
                        error(problems, "documentLevel"),
                        false),
                model(frame, typed.model(), error(problems, "model")),
                new ChoiceField(
                        "purpose",
                        "purpose",
                        t(frame, "chat.purpose"),
                        null,
                        null,
                        false,
                        Purpose.ofText().stream()
                                .map(purpose -> new Option(purpose.code(), t(frame, "purpose." + purpose.code())))
                                .toList(),
                        typed.purpose().isEmpty() ? Purpose.OTHER.code() : typed.purpose()),
                new YesNoField(
                        "replace",
                        "replace",
                        t(frame, "chat.replace"),
                        DeskWords.hint(frame, "chat.replace"),
                        null,
                        false,
                        typed.replacing() ? "yes" : "no"));
    }

    /** The models offered; where there are none, that. */
    public ChoiceField model(Frame frame, String chosen, @Nullable String error) {
        var options = models.approved().stream()
                .map(model -> new Option(model.name(), model.title(), t(frame, "chat.model.level", model.level())))
                .toList();
        var offered = options.isEmpty() ? List.of(new Option(Models.NONE, t(frame, "chat.none"))) : options;
        return new ChoiceField(
                "model",
                "model",
                t(frame, "chat.model"),
                null,
                error,
                true,
                offered,
                chosen.isEmpty() ? offered.getFirst().value() : chosen);
    }

    /** The three levels of confidentiality. */
    public static ChoiceField levels(
            Frame frame, String name, String key, String value, @Nullable String error, boolean required) {
        return new ChoiceField(
                name,
                name,
                t(frame, key),
                DeskWords.hint(frame, key),
                error,
                required,
                List.of(
                        new Option("1", t(frame, "level.1"), t(frame, "level.1.hint")),
                        new Option("2", t(frame, "level.2"), t(frame, "level.2.hint")),
                        new Option("3", t(frame, "level.3"), t(frame, "level.3.hint"))),
                value);
    }

    /** What is said of a field; null when nothing is. */
    public static @Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }
}
