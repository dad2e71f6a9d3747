package jp.tenohira.procedures.builder.web.trial;

import java.util.Arrays;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.PageView;
import jp.tenohira.ui.fields.FileField;

/** In a trial nobody has to look for a file: a question that asks for one is answered with an example. */
final class TrialFiles {

    private TrialFiles() {}

    static Answers attached(Form form, Answers answers, PageView shown) {
        if (!(shown instanceof PageView.Questions page)) {
            return answers;
        }
        var with = answers;
        for (var field : page.fields()) {
            if (field instanceof FileField) {
                var path = new AnswerPath(Arrays.asList(field.id().split("-")));
                if (with.listAt(path).isEmpty()) {
                    with = with.with(path, example(form, path.parts().getLast()));
                }
            }
        }
        return with;
    }

    private static Object example(Form form, String question) {
        return form.definition().pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(asked -> asked.id().equals(question))
                .findFirst()
                .orElseThrow()
                .type()
                .samples(form.today())
                .getFirst();
    }
}
