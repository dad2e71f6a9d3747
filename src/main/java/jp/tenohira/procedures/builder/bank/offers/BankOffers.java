package jp.tenohira.procedures.builder.bank.offers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.copies.SourceDocuments;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.FromBank;
import jp.tenohira.procedures.forms.definition.document.Bank;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.publishing.FormSources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Newer versions of bank entries and the forms they are offered to. Who may take one for a form is asked by {@code Workbench}. */
@Component
public class BankOffers {

    private final BankEntries bank;
    private final FormSources sources;
    private final SourceDocuments documents;
    private final WorkingCopies copies;
    private final DeclinedOffers declined;
    private final AuditTrail audit;

    BankOffers(
            BankEntries bank,
            FormSources sources,
            SourceDocuments documents,
            WorkingCopies copies,
            DeclinedOffers declined,
            AuditTrail audit) {
        this.bank = bank;
        this.sources = sources;
        this.documents = documents;
        this.copies = copies;
        this.declined = declined;
        this.audit = audit;
    }

    /** The forms that take an entry in as an earlier version says it: those in force, then those being built. */
    public List<OfferedForm> forms(BankEntry entry) {
        var taking = copies.takingIn(namesTakingIn(entry));
        var forms = new ArrayList<OfferedForm>();
        for (var source : sources.inForceBefore(entry)) {
            var inHand = taking.stream()
                    .filter(copy -> copy.procedure().equals(source.procedure()) && means(copy, entry))
                    .map(WorkingCopy::id)
                    .findFirst();
            forms.add(new OfferedForm(
                    source.procedure(), source.version(), source.recognised(), Optional.empty(), inHand));
        }
        taking.stream()
                .filter(copy -> FromBank.meant(copy.document(), entry)
                        .filter(meant -> meant.version() < entry.version())
                        .isPresent())
                .forEach(copy ->
                        forms.add(new OfferedForm(copy.procedure(), 0, false, Optional.of(copy), Optional.empty())));
        return forms;
    }

    /** How many of these procedures' forms in force each newer version waits for: neither taken in hand nor declined. */
    public Map<BankEntry, Long> waiting(Set<String> procedures) {
        var waiting = new LinkedHashMap<BankEntry, Long>();
        for (var entry : bank.current().entries()) {
            if (entry.version() > 1 && anyOf(procedures, entry)) {
                var open = forms(entry).stream()
                        .filter(form -> form.copy().isEmpty() && form.inHand().isEmpty())
                        .filter(form -> procedures.contains(form.procedure())
                                && declined(form.procedure(), entry).isEmpty())
                        .count();
                waiting.put(entry, open);
            }
        }
        waiting.values().removeIf(open -> open == 0);
        return waiting;
    }

    private boolean anyOf(Set<String> procedures, BankEntry entry) {
        return sources.inForceBefore(entry).stream().anyMatch(source -> procedures.contains(source.procedure()));
    }

    /** What a version would mean for a form; empty when the form has moved on. */
    public Optional<Offer> offer(OfferedForm form, BankEntry entry) {
        return Offer.of(document(form), entry, bank.current());
    }

    /** The newer versions a working copy could take in, also those its form does without. */
    public List<Offer> offers(WorkingCopy copy) {
        var now = bank.current();
        return FromBank.newer(copy.document(), now).stream()
                .flatMap(entry -> Offer.of(copy.document(), entry, now).stream())
                .toList();
    }

    /** The same without those its form does without. */
    public List<Offer> open(WorkingCopy copy) {
        return offers(copy).stream()
                .filter(offer -> declined(copy.procedure(), offer.entry()).isEmpty())
                .toList();
    }

    public Optional<Declination> declined(String procedure, BankEntry entry) {
        return declined.find(procedure, entry);
    }

    /**
     * Takes the version into a working copy: that one, or a new one of the form in force.
     *
     * @param aligned whether the bank's words take the place of what the form says on its own
     */
    @Transactional
    public Outcome<WorkingCopy, Overtaken> take(OfferedForm form, BankEntry entry, boolean aligned, Staff by) {
        var copy = form.copy().orElseGet(() -> begun(form.procedure(), by));
        return take(copy, copy.version(), entry, aligned, by);
    }

    /** @param seen the version of the working copy that was seen */
    @Transactional
    public Outcome<WorkingCopy, Overtaken> take(
            WorkingCopy copy, int seen, BankEntry entry, boolean aligned, Staff by) {
        return Offer.of(copy.document(), entry, bank.current())
                .map(offer -> copies.change(copy, seen, offer.change(aligned, entry.label(Lang.JA)), by))
                .orElseGet(() -> Outcome.accepted(copy));
    }

    /** The form does without that version. */
    @Transactional
    public void decline(String procedure, BankEntry entry, Staff by) {
        declined.add(procedure, entry, by);
        audit.record(by, "bank.declined", procedure, Map.of("entry", entry.pinned()));
    }

    private WorkingCopy begun(String procedure, Staff by) {
        UUID id = copies.begin(procedure, documents.inForce(procedure), by);
        return copies.find(id).orElseThrow();
    }

    private FormDocument document(OfferedForm form) {
        return form.copy().map(WorkingCopy::document).orElseGet(() -> documents.inForce(form.procedure()));
    }

    private static boolean means(WorkingCopy copy, BankEntry entry) {
        return FromBank.meant(copy.document(), entry)
                .filter(meant -> meant.version() >= entry.version())
                .isPresent();
    }

    /** The entry's own name and those of the pages of the bank that take it in. */
    private List<String> namesTakingIn(BankEntry entry) {
        var names = new ArrayList<String>();
        names.add(entry.name());
        for (var now : List.of(Bank.SHIPPED, bank.current())) {
            now.entries(BankEntry.PAGES).stream()
                    .filter(page -> page.content().toString().contains("\"bank\":\"" + entry.name() + "\""))
                    .forEach(page -> names.add(page.name()));
        }
        return names;
    }
}
