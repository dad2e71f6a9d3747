package jp.tenohira.procedures.builder.bank.offers;

import java.util.Optional;
import java.util.UUID;
import jp.tenohira.procedures.builder.copies.WorkingCopy;

/**
 * A form to which a version is offered: the one in force, or a working copy.
 *
 * @param version in force; 0 for a working copy
 * @param recognised whether it was worked out that the form takes the entry in
 * @param inHand the working copy that means the offered version already, of a form in force
 */
public record OfferedForm(
        String procedure, int version, boolean recognised, Optional<WorkingCopy> copy, Optional<UUID> inHand) {

    /** What the form is chosen by. */
    public String choice() {
        return procedure + copy.map(open -> "/" + open.id()).orElse("");
    }
}
