package jp.tenohira.assistant.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** Makes collections and documents for tests. */
@Component
public class KnowledgeOfTest {

    private static final Staff ADMINISTRATOR = new Staff(UUID.randomUUID(), "試験", Role.ADMINISTRATOR, null);

    private final KnowledgeCollections collections;
    private final Intake intake;
    private final Indexing indexing;

    KnowledgeOfTest(KnowledgeCollections collections, Intake intake, Indexing indexing) {
        this.collections = collections;
        this.intake = intake;
        this.indexing = indexing;
    }

    /** A collection that the section of somebody keeps. */
    public KnowledgeCollection collection(Municipality city, Staff keeper, String name, int level, boolean wholeCity) {
        var section = keeper.section();
        if (section == null) {
            throw new IllegalArgumentException("A keeper has a section");
        }
        var collection = new KnowledgeCollection(
                UUID.randomUUID(), Text.of(name, name), level, wholeCity, Set.of(), Set.of(section));
        CurrentMunicipality.run(city, () -> collections.put(ADMINISTRATOR, collection));
        return collection;
    }

    /** A document of a text, indexed. */
    public UUID document(Municipality city, Staff keeper, KnowledgeCollection collection, String title, String text) {
        var sent = new Intake.Sent(
                title,
                LocalDate.of(2024, 3, 31),
                "a.txt",
                text.getBytes(StandardCharsets.UTF_8),
                collection.level(),
                false,
                null);
        return CurrentMunicipality.call(city, () -> switch (intake.take(keeper, collection, sent)) {
            case Outcome.Accepted<UUID, IntakeRefused>(var id) -> {
                indexed(city);
                yield id;
            }
            case Outcome.Refused<UUID, IntakeRefused>(var why) -> throw new AssertionError(why);
        });
    }

    /** Waits until everything taken in is indexed. */
    public void indexed(Municipality city) {
        try {
            CurrentMunicipality.call(city, indexing::laterRebuild).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
