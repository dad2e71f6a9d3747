package jp.tenohira.applications.filing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.forms.FieldError;
import org.jspecify.annotations.Nullable;

/** Why nothing was filed. */
public sealed interface SubmissionRefused {

    /** The procedure is not filed here. */
    record NotOffered() implements SubmissionRefused {}

    /** Not received at that time; the next or last period, when there is one. */
    record ReceptionClosed(
            @Nullable Instant opensAt, @Nullable Instant closesAt) implements SubmissionRefused {}

    /** Answers that do not fit the form. */
    record AnswersInvalid(List<FieldError> errors) implements SubmissionRefused {

        public AnswersInvalid {
            errors = List.copyOf(errors);
        }
    }

    /** A fee has no price on the day of filing: the price list ended without a follower. */
    record PriceMissing(Set<String> codes) implements SubmissionRefused {

        public PriceMissing {
            codes = Set.copyOf(codes);
        }
    }

    /** All places are given, and the waiting list is full. */
    record NoPlace(int places, int waitingList) implements SubmissionRefused {}

    /** Nobody is signed in, and this procedure is applied for with an account only. */
    record SignInNeeded() implements SubmissionRefused {}

    /** The client used the key for another content before. */
    record KeyUsed() implements SubmissionRefused {}

    /** More arrives than can be written now. */
    record Overloaded() implements SubmissionRefused {}
}
