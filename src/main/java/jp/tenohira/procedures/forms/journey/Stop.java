package jp.tenohira.procedures.forms.journey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Asks;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Repeats;
import jp.tenohira.procedures.forms.definition.Question;

/** A page one comes to with the answers given, and what is wrong on it. */
public sealed interface Stop {

    PageRef ref();

    Text title();

    List<FieldError> errors();

    /**
     * A page of questions; those that are not asked under the answers given are not among them.
     *
     * @param fresh whether it is about an item that does not exist yet
     */
    record Questions(
            PageRef ref, Asks page, Optional<Repeats> group, List<Asked> asked, List<FieldError> errors, boolean fresh)
            implements Stop {

        @Override
        public Text title() {
            return page.page().title();
        }

        public OptionalInt item() {
            return ref.item();
        }
    }

    /** The overview of a group with the number of its items. */
    record Overview(PageRef ref, Repeats group, int items, List<FieldError> errors) implements Stop {

        @Override
        public Text title() {
            return group.group().title();
        }
    }

    record Asked(Question question, AnswerPath path, Optional<Object> answer) {}
}
