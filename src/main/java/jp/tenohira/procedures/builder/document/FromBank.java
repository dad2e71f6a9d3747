package jp.tenohira.procedures.builder.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.document.Bank;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import tools.jackson.databind.node.ObjectNode;

/** Which versions of the question bank a form means, and how it comes to mean newer ones. */
public final class FromBank {

    private static final DocumentPath PAGES = DocumentPath.ROOT.then("pages");

    private FromBank() {}

    /** What the form takes in and the bank has in a newer version. */
    public static List<BankEntry> newer(FormDocument document, Bank bank) {
        return document.uses().stream()
                .flatMap(used ->
                        bank.find(used.kind(), used.name()).filter(now -> now.version() > used.version()).stream())
                .toList();
    }

    /** The version of an entry that the form means; empty when it does not take it in. */
    public static Optional<BankEntry> meant(FormDocument document, BankEntry entry) {
        return document.uses().stream()
                .filter(used -> used.key().equals(entry.key()))
                .findFirst();
    }

    /** The form meaning that version of the entry; what it writes beside its references stays. */
    public static FormDocument taken(FormDocument document, BankEntry entry, Bank bank) {
        return fresh(document, document.carrying(entry), bank);
    }

    /** The form after a change: what it did not take in before, it takes in as the bank has it now. */
    public static FormDocument fresh(FormDocument before, FormDocument after, Bank bank) {
        var known = before.uses().stream().map(BankEntry::key).collect(Collectors.toSet());
        var fresh = complete(after, bank);
        for (var used : fresh.uses()) {
            var now = bank.find(used.kind(), used.name());
            if (!known.contains(used.key())
                    && now.filter(entry -> !used.equals(entry)).isPresent()) {
                fresh = fresh.carrying(now.get());
            }
        }
        return complete(fresh, bank);
    }

    /** The form carrying also those entries of the city's own that it takes in by name alone. */
    public static FormDocument complete(FormDocument document, Bank bank) {
        var missing = document.missing().stream()
                .flatMap(key -> bank.find(key).stream())
                .toList();
        var complete = document;
        for (var entry : missing) {
            complete = complete.carrying(entry);
        }
        // A page may take in questions of the city's own.
        return missing.isEmpty() ? document : complete(complete, bank);
    }

    /**
     * Settings the form writes beside its references that hide what a newer version of the entry says differently.
     *
     * @param path of the setting in the form
     * @param part what the question or page is called there
     */
    public record Own(DocumentPath path, String key, String part) {}

    public static List<Own> hiding(FormDocument document, BankEntry from, BankEntry to) {
        var hiding = new ArrayList<Own>();
        for (var reference : references(document, to)) {
            var written = document.at(reference);
            for (var key : written.propertyNames()) {
                var was = from.content().path(key);
                var is = to.content().path(key);
                if (!key.equals("bank") && !was.equals(is) && !written.path(key).equals(is)) {
                    hiding.add(new Own(reference.then(key), key, Labels.of(document, reference, Lang.JA)));
                }
            }
        }
        return hiding;
    }

    /** The form without those settings of its own, so that the bank's stand there. */
    public static FormDocument aligned(FormDocument document, List<Own> hiding) {
        var aligned = document;
        for (var own : hiding) {
            aligned = aligned.without(own.path());
        }
        return aligned;
    }

    private static List<DocumentPath> references(FormDocument document, BankEntry entry) {
        var found = new ArrayList<DocumentPath>();
        for (int page = 0; page < document.size(PAGES); page++) {
            var at = DocumentPath.page(page);
            if (entry.isPage()) {
                addIfTaken(document, at, entry, found);
            } else {
                for (int question = 0; question < document.size(at.then("questions")); question++) {
                    addIfTaken(document, DocumentPath.question(page, question), entry, found);
                }
            }
        }
        return found;
    }

    private static void addIfTaken(
            FormDocument document, DocumentPath path, BankEntry entry, List<DocumentPath> found) {
        if (document.at(path) instanceof ObjectNode own
                && own.path("bank").asString("").equals(entry.name())) {
            found.add(path);
        }
    }
}
