package jp.tenohira.procedures.forms.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.procedures.forms.PageResult;
import jp.tenohira.procedures.forms.compiled.CompiledForm;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.definition.Typed;

/** Takes a page that was sent into the answers. */
public final class Reading {

    private final CompiledForm form;
    private final LocalDate today;
    private final Map<String, List<String>> posted;
    private final Set<AnswerPath> open;
    private final Stop.Questions page;
    private final List<FieldError> unreadable = new ArrayList<>();
    private Answers answers;

    private Reading(
            CompiledForm form,
            LocalDate today,
            Map<String, List<String>> posted,
            Answers answers,
            Set<AnswerPath> open,
            Stop.Questions page) {
        this.form = form;
        this.today = today;
        this.posted = posted;
        this.answers = answers;
        this.open = open;
        this.page = page;
    }

    public static PageResult read(
            CompiledForm form,
            LocalDate today,
            PageRef ref,
            Map<String, List<String>> posted,
            Answers answers,
            Set<AnswerPath> open) {
        var stop = stop(form, today, ref, answers);
        if (stop.isEmpty() || !Open.is(stop.get(), open)) {
            return Walk.along(form, answers, today, false, Optional.of(ref))
                                    .at(ref)
                                    .isPresent()
                            && stop.isEmpty()
                    ? new PageResult.Accepted(answers)
                    : new PageResult.Unreachable();
        }
        var reading = new Reading(form, today, posted, answers, open, stop.get());
        reading.take();
        var errors = reading.errors(ref);
        return errors.isEmpty() ? new PageResult.Accepted(reading.answers) : new PageResult.Invalid(errors, posted);
    }

    /** The answers with all that could be read of what was typed, good or not: what a refused page is shown by. */
    public static Answers tentative(
            CompiledForm form,
            LocalDate today,
            PageRef ref,
            Map<String, List<String>> posted,
            Answers answers,
            Set<AnswerPath> open) {
        return stop(form, today, ref, answers)
                .map(page -> {
                    var reading = new Reading(form, today, posted, answers, open, page);
                    reading.take();
                    return reading.answers;
                })
                .orElse(answers);
    }

    private static Optional<Stop.Questions> stop(CompiledForm form, LocalDate today, PageRef ref, Answers answers) {
        return Walk.along(form, answers, today, false, Optional.of(ref))
                .at(ref)
                .filter(Stop.Questions.class::isInstance)
                .map(Stop.Questions.class::cast);
    }

    private void take() {
        var shown = page.asked().stream()
                .filter(asked -> Open.is(asked, page, open))
                .map(Stop.Asked::path)
                .collect(Collectors.toSet());
        for (var ask : page.page().questions()) {
            var question = ask.question();
            var path = path(question);
            var typed = new Typed(path.htmlId(), posted);
            var sent = shown.contains(path) || (typed.present() && allowed(path));
            if (sent && question.type().asks() && !question.type().arrivesApart()) {
                var asked = new Asked(
                        question.label(),
                        today,
                        false,
                        (part, message) -> unreadable.add(Walk.error(question, path, part, message)));
                answers = question.type()
                        .read(typed, asked)
                        .map(value -> answers.with(path, value))
                        .orElseGet(() -> answers.without(path));
            }
        }
        page.group()
                .ifPresent(group ->
                        begin(AnswerPath.of(group.group().id()), page.item().orElse(0)));
    }

    /** An item of which nothing is answered yet exists all the same once its first page was sent. */
    private void begin(AnswerPath group, int item) {
        if (answers.listAt(group).size() == item) {
            answers = answers.with(group.then(item), Map.of());
        }
    }

    /** An answer that was not asked before may be given when all may, or when it was missing. */
    private boolean allowed(AnswerPath path) {
        return open.isEmpty() || Open.isNamed(path, open) || answers.at(path).isEmpty();
    }

    private List<FieldError> errors(PageRef ref) {
        var now = stop(form, today, ref, answers);
        if (now.isEmpty()) {
            return List.of();
        }
        var errors = new ArrayList<FieldError>();
        var before = page.asked().stream().map(Stop.Asked::path).collect(Collectors.toSet());
        for (var asked : now.get().asked()) {
            var path = asked.path();
            var typed = new Typed(path.htmlId(), posted);
            var read = under(unreadable, path);
            if (!read.isEmpty()) {
                errors.addAll(read);
            } else if (!before.contains(path)
                    && !typed.present()
                    && asked.question().type().asks()) {
                errors.add(new FieldError(path, appeared(asked.question())));
            } else if (Open.is(asked, now.get(), open)) {
                errors.addAll(under(now.get().errors(), path));
            }
        }
        return errors;
    }

    private static List<FieldError> under(List<FieldError> errors, AnswerPath path) {
        return errors.stream().filter(error -> path.holds(error.path())).toList();
    }

    private static Text appeared(Question question) {
        return Text.of(
                        "選んだ内容に応じて「%s」の質問が加わりました。ご回答ください。",
                        "Because of your choice there is one more question: %s. Please answer it.")
                .formatted(question.label());
    }

    private AnswerPath path(Question question) {
        return page.group()
                .map(group -> AnswerPath.of(
                        group.group().id(), Integer.toString(page.item().orElse(0)), question.id()))
                .orElseGet(() -> AnswerPath.of(question.id()));
    }
}
