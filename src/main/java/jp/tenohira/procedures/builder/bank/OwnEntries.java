package jp.tenohira.procedures.builder.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import jp.tenohira.procedures.builder.document.Blanks;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.FromBank;
import jp.tenohira.procedures.builder.document.Naming;
import jp.tenohira.procedures.builder.document.sharing.Shareable;
import jp.tenohira.procedures.forms.definition.document.Bank;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.publishing.FormSources;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries that a city adds to its question bank. One begins as the draft of whoever makes it, from scratch or from a part of
 * a form, and goes the way of every change; what no form uses may be retired.
 */
@Component
public class OwnEntries {

    private final BankEntries bank;
    private final BankRows rows;
    private final BankDrafts drafts;
    private final Retirements retirements;
    private final FormSources sources;
    private final WorkingCopies copies;
    private final AuditTrail audit;

    OwnEntries(
            BankEntries bank,
            BankRows rows,
            BankDrafts drafts,
            Retirements retirements,
            FormSources sources,
            WorkingCopies copies,
            AuditTrail audit) {
        this.bank = bank;
        this.rows = rows;
        this.drafts = drafts;
        this.retirements = retirements;
        this.sources = sources;
        this.copies = copies;
        this.audit = audit;
    }

    /** Begins a question of that type. */
    @Transactional
    public BankEntry question(String label, String type, Staff by) {
        var name = Naming.variable(label, "question", taken(BankEntry.QUESTIONS));
        return begun(BankEntry.QUESTIONS, name, Blanks.question(name, type, label), by);
    }

    /** Begins a page, to which questions of the bank are added. */
    @Transactional
    public BankEntry page(String title, Staff by) {
        var name = Naming.slug(title, "page", taken(BankEntry.PAGES));
        return begun(BankEntry.PAGES, name, Blanks.page(name, title), by);
    }

    /** Begins an entry that says what a question or page of a form says. */
    @Transactional
    public BankEntry of(FormDocument form, DocumentPath part, Staff by) {
        var kind = part.kind() == DocumentPath.Kind.PAGE ? BankEntry.PAGES : BankEntry.QUESTIONS;
        var content = Shareable.of(form, part);
        var id = content.path("id").asString(kind);
        var name = kind.equals(BankEntry.PAGES) ? Naming.slug(id, id, taken(kind)) : Naming.free(id, "", taken(kind));
        return begun(kind, name, content, by);
    }

    private BankEntry begun(String kind, String name, ObjectNode content, Staff by) {
        var entry = new BankEntry(kind, name, BankEntry.NEW, content);
        drafts.keep(entry, EntryDocument.of(entry, bank.current()), by);
        audit.record(by, "bank.begun", entry.key(), Map.of());
        return entry;
    }

    /** The names of everything that is, was or is to be in the bank. */
    private Set<String> taken(String kind) {
        var taken = new HashSet<>(rows.names(kind));
        Bank.SHIPPED.entries(kind).forEach(entry -> taken.add(entry.name()));
        return taken;
    }

    /** An entry that is not released yet: as it was last proposed, or as this person has begun it. */
    public Optional<BankEntry> unreleased(String kind, String name, Staff staff) {
        return rows.of(kind, name).stream()
                .findFirst()
                .map(change -> change.as(BankEntry.NEW))
                .or(() -> drafts.begun(kind, name, staff));
    }

    /** What this person has begun, or got back from a head, and not proposed again. */
    public List<BankEntry> open(Staff staff) {
        var begun = drafts.begun(staff);
        return Stream.concat(
                        begun.stream(),
                        rows.neverReleased(staff).stream()
                                .map(change -> change.as(BankEntry.NEW))
                                .filter(entry -> begun.stream()
                                        .noneMatch(draft -> draft.key().equals(entry.key()))))
                .toList();
    }

    public Optional<Retirement> retired(BankEntry entry) {
        return retirements.find(entry);
    }

    /** The retired entries, by their names. */
    public List<BankEntry> retired() {
        return retirements.keys().stream()
                .sorted()
                .flatMap(key -> bank.find(key.replaceFirst("/.*", ""), key.replaceFirst(".*/", "")).stream())
                .toList();
    }

    /**
     * Where an entry is used.
     *
     * @param forms how many forms in force take it in
     * @param copies how many forms that are being built do
     * @param pages the pages of the bank that do, by their titles
     */
    public record Uses(int forms, int copies, List<String> pages) {
        public Uses {
            pages = List.copyOf(pages);
        }

        public boolean none() {
            return forms + copies + pages.size() == 0;
        }
    }

    public Uses uses(BankEntry entry) {
        var pages = new ArrayList<String>();
        for (var page : bank.current().entries(BankEntry.PAGES)) {
            if (!page.key().equals(entry.key()) && asks(page, entry)) {
                pages.add(page.label(Lang.JA));
            }
        }
        var taking = copies.takingIn(List.of(entry.name())).stream()
                .map(WorkingCopy::document)
                .filter(document -> FromBank.meant(document, entry).isPresent())
                .count();
        return new Uses(sources.countInForce(entry), (int) taking, pages);
    }

    private static boolean asks(BankEntry page, BankEntry question) {
        return !question.isPage()
                && page.content()
                        .path(BankEntry.QUESTIONS)
                        .valueStream()
                        .anyMatch(asked -> asked.path("bank").asString("").equals(question.name()));
    }

    /** Whether this person may retire the entry, or bring it back. */
    public boolean mayRetire(BankEntry entry, Staff staff) {
        return staff.role() == Role.HEAD && !entry.ships() && !entry.isNew();
    }

    /** Takes an entry that nothing uses out of the lists to choose from; its versions stay. */
    @Transactional
    public Outcome<BankEntry, ReleaseRefused> retire(BankEntry entry, String reason, Staff head) {
        if (!mayRetire(entry, head) || !uses(entry).none()) {
            return Outcome.refused(new ReleaseRefused.NotYours());
        }
        var wanting = ReleaseRefused.WordsNeeded.unlessGood(reason);
        if (wanting.isPresent()) {
            return Outcome.refused(wanting.get());
        }
        retirements.add(entry, reason.strip(), head);
        audit.record(head, "bank.retired", entry.key(), Map.of());
        return Outcome.accepted(entry);
    }

    @Transactional
    public Outcome<BankEntry, ReleaseRefused> bringBack(BankEntry entry, Staff head) {
        if (!mayRetire(entry, head)) {
            return Outcome.refused(new ReleaseRefused.NotYours());
        }
        retirements.remove(entry);
        audit.record(head, "bank.brought-back", entry.key(), Map.of());
        return Outcome.accepted(entry);
    }
}
