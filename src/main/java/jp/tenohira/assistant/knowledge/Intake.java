package jp.tenohira.assistant.knowledge;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.knowledge.KnowledgeDocument.State;
import jp.tenohira.assistant.knowledge.passages.Passage;
import jp.tenohira.assistant.knowledge.passages.Splitter;
import jp.tenohira.assistant.knowledge.reading.Block;
import jp.tenohira.assistant.knowledge.reading.DocumentReader;
import jp.tenohira.assistant.knowledge.reading.Unreadable;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes documents in and out: reads, asks the guard, splits, keeps, and has them indexed. */
@Component
public class Intake {

    private final DocumentReader reader;
    private final CheckedDocument checks;
    private final KnowledgeDocuments documents;
    private final Indexing indexing;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    Intake(
            DocumentReader reader,
            CheckedDocument checks,
            KnowledgeDocuments documents,
            Indexing indexing,
            TransactionTemplate transaction,
            AuditTrail audit,
            Clock clock) {
        this.reader = reader;
        this.checks = checks;
        this.documents = documents;
        this.indexing = indexing;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file with what is said of it.
     *
     * @param dated what it is as of; null where nobody says
     * @param level the confidentiality level the person declares
     * @param masking whether personal data is blackened; else it keeps the document out
     * @param replaces the document whose place it takes; null for none
     */
    public record Sent(
            String title,
            @Nullable LocalDate dated,
            String fileName,
            byte[] content,
            int level,
            boolean masking,
            @Nullable UUID replaces) {}

    /** @throws IllegalArgumentException when the person does not keep the collection */
    public Outcome<UUID, IntakeRefused> take(Staff by, KnowledgeCollection collection, Sent sent) {
        if (!collection.keptBy(by)) {
            throw new IllegalArgumentException("Not theirs to keep: " + collection.id());
        }
        var digest = digest(sent.content());
        var same = documents.of(collection.id()).stream()
                .filter(known -> known.state().there() && known.sha256().equals(digest))
                .findFirst();
        if (same.isPresent()) {
            return Outcome.refused(new IntakeRefused.There(same.get().title()));
        }
        return switch (reader.read(sent.content())) {
            case Outcome.Refused<List<Block>, Unreadable>(var why) ->
                Outcome.refused(new IntakeRefused.CannotRead(why));
            case Outcome.Accepted<List<Block>, Unreadable>(var blocks) ->
                switch (checks.check(by, blocks, sent.level(), collection.level(), sent.masking())) {
                    case Outcome.Refused<CheckedDocument.Checked, IntakeRefused>(var why) -> {
                        keptOut(by, collection, sent, digest, why);
                        yield Outcome.refused(why);
                    }
                    case Outcome.Accepted<CheckedDocument.Checked, IntakeRefused>(var checked) ->
                        Outcome.accepted(kept(by, collection, sent, digest, checked));
                };
        };
    }

    private void keptOut(Staff by, KnowledgeCollection collection, Sent sent, String digest, IntakeRefused why) {
        var articles =
                why instanceof IntakeRefused.KeptOut kept ? kept.articles().toString() : "";
        audit.record(
                by,
                "assistant.document-kept-out",
                collection.id().toString(),
                Map.of("sha256", digest, "bytes", Integer.toString(sent.content().length), "articles", articles));
    }

    private UUID kept(
            Staff by, KnowledgeCollection collection, Sent sent, String digest, CheckedDocument.Checked checked) {
        var passages = Splitter.split(checked.blocks());
        var id = UUID.randomUUID();
        var pages = checked.blocks().stream().mapToInt(Block::page).max().orElse(0);
        var document = new KnowledgeDocument(
                id,
                collection.id(),
                sent.title(),
                sent.dated(),
                sent.fileName(),
                sent.content().length,
                digest,
                checked.level(),
                checked.masked(),
                pages,
                passages.size(),
                0,
                State.WAITING,
                clock.instant(),
                by.name(),
                null,
                "");
        transaction.executeWithoutResult(_ -> written(by, document, passages, sent.replaces()));
        indexing.laterPut(document);
        var replaced = sent.replaces();
        if (replaced != null) {
            indexing.laterRemove(replaced);
        }
        return id;
    }

    private void written(Staff by, KnowledgeDocument document, List<Passage> passages, @Nullable UUID replaces) {
        var section = by.section();
        documents.add(document, section == null ? "" : section, passages);
        var replaced = replaces != null
                && isOf(document.collection(), replaces)
                && documents.end(replaces, State.REPLACED, by.name(), document.id());
        audit.record(
                by,
                "assistant.document-added",
                document.id().toString(),
                Map.of(
                        "collection", document.collection().toString(),
                        "sha256", document.sha256(),
                        "passages", Integer.toString(passages.size()),
                        "masked", Integer.toString(document.masked()),
                        "replaces", replaced ? String.valueOf(replaces) : ""));
    }

    private boolean isOf(UUID collection, UUID document) {
        return documents
                .find(document)
                .filter(known -> known.collection().equals(collection))
                .isPresent();
    }

    /** Takes a document out; false when it was out already. */
    public boolean remove(Staff by, KnowledgeCollection collection, UUID document) {
        if (!collection.keptBy(by)) {
            throw new IllegalArgumentException("Not theirs to keep: " + collection.id());
        }
        var removed = Boolean.TRUE.equals(transaction.execute(_ -> {
            var ended = isOf(collection.id(), document) && documents.end(document, State.REMOVED, by.name(), null);
            if (ended) {
                audit.record(by, "assistant.document-removed", document.toString(), Map.of());
            }
            return ended;
        }));
        if (removed) {
            indexing.laterRemove(document);
        }
        return removed;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
