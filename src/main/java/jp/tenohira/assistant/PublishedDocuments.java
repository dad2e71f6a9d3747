package jp.tenohira.assistant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.assistant.knowledge.Intake;
import jp.tenohira.assistant.knowledge.Intake.Sent;
import jp.tenohira.assistant.knowledge.IntakeRefused;
import jp.tenohira.assistant.knowledge.KnowledgeCollection;
import jp.tenohira.assistant.knowledge.KnowledgeCollections;
import jp.tenohira.assistant.knowledge.KnowledgeDocument;
import jp.tenohira.assistant.knowledge.KnowledgeDocuments;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** Takes documents of level 1 into a collection all staff may read, guarded like any other. */
@Component
public class PublishedDocuments {

    private static final int PUBLIC = 1;

    private final KnowledgeCollections collections;
    private final KnowledgeDocuments documents;
    private final Intake intake;

    PublishedDocuments(KnowledgeCollections collections, KnowledgeDocuments documents, Intake intake) {
        this.collections = collections;
        this.documents = documents;
        this.intake = intake;
    }

    /** @param dated what it is as of */
    public record Published(String title, LocalDate dated, String fileName, byte[] content) {}

    /**
     * Puts documents into the collection of that name, which is begun where there is none; a title that was there once is not put in again.
     *
     * @param keeper the head of the section that keeps it
     * @return the titles that were kept out
     */
    public List<String> shelve(Staff keeper, Text collection, List<Published> published) {
        var shelf = known(keeper, collection).orElseGet(() -> begun(keeper, collection));
        var titles =
                documents.of(shelf.id()).stream().map(KnowledgeDocument::title).collect(Collectors.toSet());
        return published.stream()
                .filter(one -> !titles.contains(one.title()))
                .filter(one -> intake.take(keeper, shelf, sent(one)) instanceof Outcome.Refused<UUID, IntakeRefused>)
                .map(Published::title)
                .toList();
    }

    private static Sent sent(Published one) {
        return new Sent(one.title(), one.dated(), one.fileName(), one.content(), PUBLIC, false, null);
    }

    private Optional<KnowledgeCollection> known(Staff keeper, Text name) {
        return collections.readableBy(keeper).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private KnowledgeCollection begun(Staff keeper, Text name) {
        var section = keeper.section();
        var begun = new KnowledgeCollection(
                UUID.randomUUID(), name, PUBLIC, true, Set.of(), section == null ? Set.of() : Set.of(section));
        collections.put(keeper, begun);
        return begun;
    }
}
