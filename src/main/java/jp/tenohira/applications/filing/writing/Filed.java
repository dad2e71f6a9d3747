package jp.tenohira.applications.filing.writing;

import java.time.Instant;
import java.util.List;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.places.Terms;
import jp.tenohira.procedures.forms.FieldError;

/** What became of a filing once its transaction was durable. */
public sealed interface Filed {

    /** It is a case now, or already was one by the same client, key and content. */
    @SuppressWarnings("ArrayRecordComponent") // passed along, never compared
    record Case(CaseId id, ReceiptNumber receipt, Instant submittedAt, byte[] sha256) implements Filed {}

    /** A slot it asked for is full; nothing was written. */
    record SlotFull(List<FieldError> errors) implements Filed {

        public SlotFull {
            errors = List.copyOf(errors);
        }
    }

    /** Neither a place nor room in the waiting list is left, or the list of entrants is closed; nothing was written. */
    record NoPlace(Places.Refusal why, Terms terms) implements Filed {}

    /** The client used the key for something else. */
    record KeyUsed() implements Filed {}
}
