package jp.tenohira.procedures.builder.bank.offers;

import java.util.List;
import java.util.Optional;
import jp.tenohira.procedures.builder.document.Change;
import jp.tenohira.procedures.builder.document.Deed;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.FromBank;
import jp.tenohira.procedures.builder.document.FromBank.Own;
import jp.tenohira.procedures.forms.definition.document.Bank;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.releases.comparing.Comparison;

/**
 * A newer version of a bank entry and what it would mean for one form.
 *
 * @param from the version the form means now
 * @param changes what residents and checks would find otherwise
 * @param hiding what the form says on its own where the newer version says something else; it stays unless somebody aligns it
 */
public record Offer(
        FormDocument document,
        BankEntry from,
        BankEntry entry,
        FormDocument taken,
        List<jp.tenohira.procedures.forms.releases.comparing.Change> changes,
        List<Own> hiding) {

    public Offer {
        changes = List.copyOf(changes);
        hiding = List.copyOf(hiding);
    }

    /** Empty when the form does not take the entry in, or in that version or a later one already. */
    public static Optional<Offer> of(FormDocument document, BankEntry entry, Bank bank) {
        return FromBank.meant(document, entry)
                .filter(meant -> meant.version() < entry.version())
                .map(meant -> {
                    var taken = FromBank.taken(document, entry, bank);
                    return new Offer(
                            document,
                            meant,
                            entry,
                            taken,
                            Comparison.of(document.takenIn(), taken.takenIn()),
                            FromBank.hiding(document, meant, entry));
                });
    }

    /** @param aligned whether the bank's words take the place of what hides them */
    Change change(boolean aligned, String what) {
        var after = aligned ? FromBank.aligned(taken, hiding) : taken;
        return new Change(after, Deed.BANK_TAKEN, what, DocumentPath.ROOT);
    }
}
