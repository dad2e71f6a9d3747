package jp.tenohira.assistant.knowledge;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.tenohira.assistant.knowledge.index.Indexed;
import jp.tenohira.assistant.knowledge.index.KnowledgeIndexes;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the index after the records, one document after another. A process that dies leaves documents waiting, which are indexed at the
 * next start; an index that has another number of passages than the records is made anew.
 */
@Component
public class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int AT_ONCE = 200;
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final KnowledgeDocuments documents;
    private final KnowledgeIndexes indexes;
    private final Municipalities municipalities;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("knowledge-index").daemon().factory());

    Indexing(KnowledgeDocuments documents, KnowledgeIndexes indexes, Municipalities municipalities) {
        this.documents = documents;
        this.indexes = indexes;
        this.municipalities = municipalities;
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUpEverywhere() {
        municipalities.all().forEach(city -> CurrentMunicipality.run(city, () -> later(this::catchUp)));
    }

    /** Indexes what waits, or everything where the index lacks something. */
    void catchUp() {
        var ready = documents.ready();
        var waiting = documents.toIndex(true);
        if (ready == 0 && waiting.isEmpty()) {
            return;
        }
        if (indexes.size() != ready) {
            LOG.info("The index of knowledge is made anew from the records");
            rebuild();
        } else {
            waiting.forEach(this::put);
        }
    }

    /** Makes the index of the current city anew from its records; answers how many passages it has. */
    public Future<Integer> laterRebuild() {
        var city = CurrentMunicipality.get();
        return worker.submit(() -> CurrentMunicipality.call(city, this::rebuild));
    }

    int rebuild() {
        var there = documents.toIndex(false);
        var size = indexes.rebuild(() ->
                there.stream().flatMap(document -> parts(document).stream()).iterator());
        there.forEach(document -> documents.progress(document.id(), document.passages(), true));
        return size;
    }

    void laterPut(KnowledgeDocument document) {
        later(() -> put(document));
    }

    void laterRemove(UUID document) {
        later(() -> indexes.remove(document));
    }

    private void put(KnowledgeDocument document) {
        indexes.put(document.id(), parts(document), done -> documents.progress(document.id(), done, false));
        documents.progress(document.id(), document.passages(), true);
    }

    private List<List<Indexed>> parts(KnowledgeDocument document) {
        var parts = new ArrayList<List<Indexed>>();
        for (var from = 1; from <= document.passages(); from += AT_ONCE) {
            parts.add(documents.forIndex(document, from, AT_ONCE));
        }
        return parts;
    }

    private void later(Runnable work) {
        var city = CurrentMunicipality.get();
        worker.execute(() -> {
            try {
                CurrentMunicipality.run(city, work);
            } catch (RuntimeException e) {
                LOG.error("Indexing failed; it is tried again at the next start", e);
            }
        });
    }

    @PreDestroy
    void close() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
