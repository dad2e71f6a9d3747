package jp.tenohira.procedures.forms.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.compiled.CompiledForm;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Repeats;

/** Finds answers to questions that a form does not have. */
public final class UnknownAnswers {

    private static final int MOST = 50;

    private UnknownAnswers() {}

    public static List<FieldError> in(CompiledForm form, Answers answers) {
        var errors = new ArrayList<FieldError>(0);
        look(answers.values(), form.topLevel(), AnswerPath.ROOT, errors);
        for (var part : form.parts()) {
            if (part instanceof Repeats repeats) {
                var path = AnswerPath.of(repeats.group().id());
                var items = answers.listAt(path);
                for (int i = 0; i < Math.min(items.size(), repeats.group().max()); i++) {
                    if (items.get(i) instanceof Map<?, ?> item) {
                        look(item, repeats.questions(), path.then(i), errors);
                    }
                }
            }
        }
        return errors;
    }

    private static void look(Map<?, ?> answers, Set<String> known, AnswerPath at, List<FieldError> errors) {
        for (var key : answers.keySet()) {
            var name = String.valueOf(key);
            if (!known.contains(name) && errors.size() < MOST) {
                errors.add(new FieldError(
                        at.then(name),
                        Text.of("「%s」という項目はこの申請にありません。", "This form has no question named %s.")
                                .formatted(name)));
            }
        }
    }
}
