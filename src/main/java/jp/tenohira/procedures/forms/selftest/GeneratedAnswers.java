package jp.tenohira.procedures.forms.selftest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Repeats;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.journey.Stop;
import jp.tenohira.procedures.forms.journey.Walk;

/**
 * Answers to a form, made from the samples of its questions: filled in page after page as a resident does, and mended
 * where the form complains.
 */
final class GeneratedAnswers {

    /** Spreads the numbers of the ways: neighbouring seeds begin with the same choices. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int MOST_ROUNDS = 60;
    private static final int MOST_MENDINGS = 25;

    private final Form form;
    private final LocalDate today;
    private final Map<String, List<Object>> samples = new HashMap<>();

    GeneratedAnswers(Form form) {
        this.form = form;
        this.today = form.today();
        for (var page : form.definition().pages()) {
            for (var question : page.questions()) {
                samples.put(question.id(), question.type().samples(today));
            }
        }
    }

    /** One way through the form; every walk on it is shown. Not every way ends with answers the form accepts. */
    Answers along(long way, BiConsumer<Walk, Answers> shown) {
        var random = new Random((way + 1) * SPREAD);
        var left = new HashSet<AnswerPath>();
        var answers = begun(random);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var walk = walk(answers);
            var open = firstOpen(walk, left);
            if (open.isEmpty()) {
                break;
            }
            answers = filled(open.get(), answers, left, random);
        }
        shown.accept(walk(answers), answers);
        for (int mending = 0; mending < MOST_MENDINGS; mending++) {
            var errors = form.validate(answers);
            if (errors.isEmpty()) {
                break;
            }
            answers = mended(answers, left, random);
            shown.accept(walk(answers), answers);
        }
        return new Answers(walk(answers).relevant());
    }

    private Walk walk(Answers answers) {
        return Walk.along(form.compiled(), answers, today, false, Optional.empty());
    }

    private Answers begun(Random random) {
        var answers = Answers.EMPTY;
        for (var part : form.compiled().parts()) {
            if (part instanceof Repeats repeats) {
                var group = repeats.group();
                var items = Math.min(group.max(), Math.max(1, group.min()) + random.nextInt(2));
                for (int i = 0; i < items; i++) {
                    answers = answers.with(AnswerPath.of(group.id()).then(i), Map.of());
                }
            }
        }
        return answers;
    }

    private static Optional<Stop.Questions> firstOpen(Walk walk, Set<AnswerPath> left) {
        return walk.stops().stream()
                .filter(Stop.Questions.class::isInstance)
                .map(Stop.Questions.class::cast)
                .filter(page -> page.asked().stream().anyMatch(asked -> open(asked, left)))
                .findFirst();
    }

    private static boolean open(Stop.Asked asked, Set<AnswerPath> left) {
        return asked.question().type().asks() && asked.answer().isEmpty() && !left.contains(asked.path());
    }

    private Answers filled(Stop.Questions page, Answers answers, Set<AnswerPath> left, Random random) {
        var filled = answers;
        for (var asked : page.asked()) {
            if (open(asked, left)) {
                if (!asked.question().required() && random.nextInt(3) == 0) {
                    left.add(asked.path());
                } else {
                    filled = filled.with(asked.path(), sample(asked.question(), random));
                }
            }
        }
        return filled;
    }

    /** Other answers on the pages that are complained of. */
    private Answers mended(Answers answers, Set<AnswerPath> left, Random random) {
        var mended = answers;
        for (var stop : walk(answers).stops()) {
            if (stop instanceof Stop.Questions page && !page.errors().isEmpty()) {
                for (var asked : page.asked()) {
                    var wrong = page.errors().stream()
                            .anyMatch(error -> asked.path().holds(error.path()));
                    if (asked.question().type().asks() && (wrong || random.nextInt(4) == 0)) {
                        mended = mended.with(asked.path(), sample(asked.question(), random));
                        left.remove(asked.path());
                    }
                }
            }
        }
        return mended;
    }

    private Object sample(Question question, Random random) {
        var some = samples.getOrDefault(question.id(), List.of());
        if (some.isEmpty()) {
            throw new IllegalStateException("There is no sample of an answer to " + question.id());
        }
        return some.get(random.nextInt(some.size()));
    }
}
