package jp.tenohira.procedures.builder.bank;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tenohira.procedures.builder.document.Blanks;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.FromBank;
import jp.tenohira.procedures.forms.definition.document.Bank;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import tools.jackson.databind.node.ObjectNode;

/** An entry as the smallest form that asks it, so that it is edited, checked and compared like any form. */
public final class EntryDocument {

    private static final FormDocument AROUND = FormDocument.written("entry", """
            procedure: question-bank
            title: {ja: 共通の質問, en: Shared question}
            summary: {ja: 共通の質問です。, en: A shared question.}
            minutes: 1
            savings: {minutesPerApplication: 0, sheetsPerApplication: 0}
            pages:
              - id: shared
                title: {ja: 共通の質問, en: Shared question}
                questions: []
            """);

    private EntryDocument() {}

    /** What a page takes in stands there as the bank has it now. */
    public static FormDocument of(BankEntry entry, Bank bank) {
        var around = entry.isPage()
                ? AROUND.with(DocumentPath.page(0), entry.content())
                : AROUND.inserted(DocumentPath.question(0, 0), entry.content());
        return FromBank.fresh(AROUND, around, bank);
    }

    /** What the entry would be if nothing had been said of it yet: what a new one is compared with. */
    public static BankEntry blank(BankEntry entry) {
        var content = entry.content();
        var id = content.path("id").asString(entry.name());
        return new BankEntry(
                entry.kind(),
                entry.name(),
                BankEntry.NEW,
                entry.isPage()
                        ? Blanks.page(id, "")
                        : Blanks.question(id, content.path("type").asString("text"), ""));
    }

    /** Where the entry stands in its document. */
    public static DocumentPath place(BankEntry entry) {
        return entry.isPage() ? DocumentPath.page(0) : DocumentPath.question(0, 0);
    }

    /** What the entry says after its document was changed. */
    public static ObjectNode content(BankEntry entry, FormDocument document) {
        return (ObjectNode) document.at(place(entry));
    }

    /** The parts that are edited on their own: the entry and, of a page, its questions. */
    public static List<DocumentPath> parts(BankEntry entry, FormDocument document) {
        var place = place(entry);
        if (!entry.isPage()) {
            return List.of(place);
        }
        var questions = IntStream.range(0, document.size(place.then("questions")))
                .mapToObj(question -> DocumentPath.question(0, question));
        return Stream.concat(Stream.of(place), questions).toList();
    }

    /** The part an address means; empty when the entry has none there. */
    public static Optional<DocumentPath> part(BankEntry entry, FormDocument document, String at) {
        return at.isEmpty()
                ? Optional.of(place(entry))
                : DocumentPath.parse(at).filter(path -> parts(entry, document).contains(path));
    }
}
