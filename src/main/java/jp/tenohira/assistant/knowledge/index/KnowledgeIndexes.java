package jp.tenohira.assistant.knowledge.index;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.tenohira.core.CurrentMunicipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The index of each city, in {@code knowledge/<code>} of the data directory. Every question is to the index of the current city; there is
 * no way to another's.
 */
@Component
public class KnowledgeIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeIndexes.class);
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final Path place;
    private final Map<String, CityIndex> open = new HashMap<>();

    public KnowledgeIndexes(@Value("${tenohira.data}") Path data) {
        this.place = data.resolve("knowledge");
    }

    /** What words find in collections of the current city, best first. */
    public List<Hit> find(String words, Set<UUID> collections, int most) {
        return asked(index -> index.find(words, collections, most));
    }

    /**
     * How much of a question a passage has: the share of its subjects, each weighed by how rare it is among all passages. 0 for a question
     * without a subject.
     */
    public double covered(String question, String passage) {
        var subjects = Terms.subjects(question);
        return asked(index -> {
            var rarity = index.rarity(subjects);
            var there = new HashSet<>(Terms.of(Terms.WORDS, passage));
            var all = rarity.values().stream().mapToDouble(Double::doubleValue).sum();
            var found = rarity.entrySet().stream()
                    .filter(word -> there.contains(word.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            return all == 0 ? 0.0 : found / all;
        });
    }

    /** Puts a document in the place of what the index had of it. */
    public synchronized void put(UUID document, List<List<Indexed>> parts, Consumer<Integer> progress) {
        asked(index -> {
            index.remove(document);
            var done = 0;
            for (var part : parts) {
                index.add(part);
                done += part.size();
                progress.accept(done);
            }
            index.commit();
            return done;
        });
    }

    public synchronized void remove(UUID document) {
        asked(index -> {
            index.remove(document);
            index.commit();
            return 0;
        });
    }

    /** Makes the whole index anew. Until it is whole, the old one answers. */
    public synchronized int rebuild(Iterable<List<Indexed>> parts) {
        return asked(index -> {
            index.removeAll();
            for (var part : parts) {
                index.add(part);
            }
            index.commit();
            return index.size();
        });
    }

    /** How many passages the index has. */
    public int size() {
        return asked(CityIndex::size);
    }

    private interface Work<R> {
        R of(CityIndex index) throws IOException;
    }

    private <R> R asked(Work<R> work) {
        try {
            return work.of(ofCity());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CityIndex ofCity() throws IOException {
        var code = CurrentMunicipality.get().code();
        if (!CODE.matcher(code).matches()) {
            throw new IllegalStateException("No code of a municipality: " + code);
        }
        synchronized (open) {
            var known = open.get(code);
            if (known != null) {
                return known;
            }
            var opened = opened(place.resolve(code));
            open.put(code, opened);
            return opened;
        }
    }

    /** A directory that cannot be read is put away: the records have everything that was in it. */
    private static CityIndex opened(Path directory) throws IOException {
        try {
            return new CityIndex(directory);
        } catch (org.apache.lucene.store.LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The index in {} cannot be read and is made anew", directory);
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            return new CityIndex(directory);
        }
    }

    @PreDestroy
    public void close() throws IOException {
        synchronized (open) {
            for (var index : open.values()) {
                index.close();
            }
            open.clear();
        }
    }
}
