package jp.tenohira.assistant.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.assistant.knowledge.KnowledgeDocuments.Place;
import jp.tenohira.assistant.knowledge.KnowledgeDocuments.Quotable;
import jp.tenohira.assistant.knowledge.index.KnowledgeIndexes;
import jp.tenohira.assistant.knowledge.index.Terms;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/**
 * Searches what a person may read. Rights are part of the query to the index, and once more of the query to the records, so that an index
 * behind its records shows nobody anything.
 */
@Component
public class Knowledge {

    /** The longest question in UTF-16 units. */
    public static final int LONGEST = 500;

    private static final int CANDIDATES = 20;

    /** So many quotes decide whether there is an answer. */
    private static final int DECIDING = 3;

    /** What has less of a question than this part of the best is no quote. */
    private static final int NOISE = 3;

    private final KnowledgeCollections collections;
    private final KnowledgeDocuments documents;
    private final KnowledgeIndexes indexes;

    Knowledge(KnowledgeCollections collections, KnowledgeDocuments documents, KnowledgeIndexes indexes) {
        this.collections = collections;
        this.documents = documents;
        this.indexes = indexes;
    }

    /**
     * @param in one collection to search; empty for all the person may read
     * @param most how many quotes
     */
    public Found find(Staff who, String question, Optional<UUID> in, int most) {
        var allowed = collections.readableBy(who).stream()
                .map(KnowledgeCollection::id)
                .filter(id -> in.isEmpty() || in.get().equals(id))
                .collect(Collectors.toSet());
        var hits = indexes.find(question, allowed, CANDIDATES);
        var places = hits.stream()
                .map(hit -> new Place(hit.document(), hit.number()))
                .toList();
        var there = documents.quotable(places, List.copyOf(allowed));
        var quotes = places.stream()
                .flatMap(place -> Optional.ofNullable(there.get(place)).stream())
                .map(quotable -> quote(question, quotable))
                .toList();
        return of(quotes, most);
    }

    private static Found of(List<Quote> quotes, int most) {
        var covered = quotes.stream()
                .limit(DECIDING)
                .mapToDouble(Quote::covered)
                .max()
                .orElse(0);
        return new Found(
                quotes.stream()
                        .filter(quote -> quote.covered() > 0 && quote.covered() >= covered / NOISE)
                        .limit(most)
                        .toList(),
                covered);
    }

    private Quote quote(String question, Quotable found) {
        var passage = found.passage();
        return new Quote(
                found.document(),
                found.number(),
                found.title(),
                found.dated(),
                found.level(),
                passage.page(),
                passage.heading(),
                passage.body(),
                Terms.marks(passage.body(), question),
                indexes.covered(question, String.join("\n", found.title(), passage.heading(), passage.body())));
    }
}
