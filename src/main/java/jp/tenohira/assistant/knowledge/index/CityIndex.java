package jp.tenohira.assistant.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The index of one city in a directory of its own. What is committed is on disk; a process that dies in between leaves the index as it was
 * at the last commit.
 */
final class CityIndex implements AutoCloseable {

    private static final String COLLECTION = "collection";
    private static final String DOCUMENT = "document";
    private static final String NUMBER = "number";
    private static final String WORDS = "words";
    private static final String PAIRS = "pairs";
    private static final int FROM_EACH = 50;
    private static final int MOST_TERMS = 200;

    /** Cormack, Clarke, Büttcher (2009): reciprocal rank fusion with k = 60. */
    private static final int K = 60;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    CityIndex(Path place) throws IOException {
        directory = FSDirectory.open(place);
        writer = new IndexWriter(
                directory, new IndexWriterConfig(new PerFieldAnalyzerWrapper(Terms.WORDS, Map.of(PAIRS, Terms.PAIRS))));
        searchers = new SearcherManager(writer, null);
    }

    /** Adds passages; they are found from the next {@link #commit} on. */
    void add(Collection<Indexed> passages) throws IOException {
        for (var passage : passages) {
            var text = Terms.normalised(passage.heading() + "\n" + passage.body());
            var document = new Document();
            document.add(new StringField(COLLECTION, passage.collection().toString(), Store.NO));
            document.add(new StringField(DOCUMENT, passage.document().toString(), Store.YES));
            document.add(new StoredField(NUMBER, passage.number()));
            document.add(new TextField(WORDS, text, Store.NO));
            document.add(new TextField(PAIRS, text, Store.NO));
            writer.addDocument(document);
        }
    }

    void remove(UUID document) throws IOException {
        writer.deleteDocuments(new Term(DOCUMENT, document.toString()));
    }

    void removeAll() throws IOException {
        writer.deleteAll();
    }

    void commit() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    int size() {
        return writer.getDocStats().numDocs;
    }

    /** What words find in some collections and nowhere else, best first: both rankings fused. */
    List<Hit> find(String words, Set<UUID> collections, int most) throws IOException {
        if (collections.isEmpty()) {
            return List.of();
        }
        var searcher = searchers.acquire();
        try {
            var scores = new HashMap<Integer, Double>();
            for (var field : List.of(WORDS, PAIRS)) {
                var ranked = searcher.search(
                        query(field, field.equals(WORDS) ? Terms.WORDS : Terms.PAIRS, words, collections), FROM_EACH);
                for (var rank = 0; rank < ranked.scoreDocs.length; rank++) {
                    scores.merge(ranked.scoreDocs[rank].doc, 1.0 / (K + rank + 1), Double::sum);
                }
            }
            return best(searcher, scores, most);
        } finally {
            searchers.release(searcher);
        }
    }

    private static List<Hit> best(IndexSearcher searcher, Map<Integer, Double> scores, int most) throws IOException {
        var order = Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey());
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (var found : scores.entrySet().stream().sorted(order).limit(most).toList()) {
            var document = stored.document(found.getKey());
            hits.add(new Hit(
                    UUID.fromString(document.get(DOCUMENT)),
                    document.getField(NUMBER).numericValue().intValue(),
                    found.getValue()));
        }
        return hits;
    }

    private static Query query(String field, Analyzer analyzer, String words, Set<UUID> collections) {
        var any = new BooleanQuery.Builder();
        Stream<String> terms = field.equals(WORDS)
                ? Terms.subjects(words).stream()
                : Terms.of(analyzer, words).stream().distinct();
        terms.limit(MOST_TERMS).forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        var allowed =
                collections.stream().map(id -> new BytesRef(id.toString())).toList();
        return new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(new TermInSetQuery(COLLECTION, allowed), Occur.FILTER)
                .build();
    }

    /** How rare each of some words is among all passages; a word that stands nowhere is the rarest. */
    Map<String, Double> rarity(Collection<String> words) throws IOException {
        var searcher = searchers.acquire();
        try {
            var all = searcher.getIndexReader().numDocs();
            var rarity = new HashMap<String, Double>();
            for (var word : words) {
                var with = searcher.getIndexReader().docFreq(new Term(WORDS, word));
                rarity.put(word, Math.log(1 + (all - with + 0.5) / (with + 0.5)));
            }
            return rarity;
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
