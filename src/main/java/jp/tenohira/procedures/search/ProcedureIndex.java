package jp.tenohira.procedures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The index over one city's procedures. It never changes; another inventory gets another index. */
public final class ProcedureIndex {

    private static final String CODE = "code";
    private static final int MOST_ALIKE = 10;
    private static final Analyzer WORDS = new JapaneseAnalyzer();
    private static final Analyzer BY_FIELD = new PerFieldAnalyzerWrapper(new Grams(2), fieldAnalyzers());

    private final IndexSearcher searcher;
    private final int size;

    private ProcedureIndex(DirectoryReader reader) {
        this.searcher = new IndexSearcher(reader);
        this.size = reader.maxDoc();
    }

    public static ProcedureIndex of(List<Findable> procedures) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(BY_FIELD))) {
            for (var procedure : procedures) {
                writer.addDocument(document(procedure));
            }
            writer.commit();
            return new ProcedureIndex(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was found, best first.
     *
     * @param alike whether nothing has the words, and these only have names that are written much like them
     */
    public record Hits(List<String> codes, boolean alike) {

        public Hits {
            codes = List.copyOf(codes);
        }
    }

    /**
     * What has all of the words, or, where nothing has, what has any, or else what is written much like them. Words without a
     * letter or digit find nothing.
     */
    public Hits find(String words) {
        var typed = Typed.of(words, WORDS);
        if (typed.isEmpty() || size == 0) {
            return new Hits(List.of(), false);
        }
        var all = codes(typed.all(), size);
        var any = all.isEmpty() ? codes(typed.any(), size) : all;
        return any.isEmpty() ? new Hits(codes(typed.alike(), MOST_ALIKE), true) : new Hits(any, false);
    }

    private List<String> codes(Query query, int most) {
        try {
            var codes = new ArrayList<String>();
            var documents = searcher.storedFields();
            for (var hit : searcher.search(query, most).scoreDocs) {
                codes.add(documents.document(hit.doc).get(CODE));
            }
            return List.copyOf(codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Findable procedure) {
        var document = new Document();
        document.add(new StoredField(CODE, procedure.code()));
        add(document, SearchField.NAME, procedure.name().in(Lang.JA));
        add(document, SearchField.READING, procedure.reading());
        add(document, SearchField.ENGLISH, procedure.english());
        var everyday = String.join(" ", Synonyms.SHIPPED.of(procedure.everything()));
        add(document, SearchField.EVERYDAY, everyday);
        add(document, SearchField.PLACE, String.join(" ", procedure.places()));
        add(document, SearchField.SUMMARY, procedure.summaries());
        document.add(new TextField(
                SearchField.WORDS, Folding.normalised(procedure.everything() + " " + everyday), Store.NO));
        return document;
    }

    private static void add(Document document, SearchField field, String text) {
        var folded = Folding.folded(text);
        document.add(new TextField(field.pairs(), folded, Store.NO));
        document.add(new TextField(field.singles(), folded, Store.NO));
    }

    private static Map<String, Analyzer> fieldAnalyzers() {
        var analyzers = new HashMap<String, Analyzer>();
        analyzers.put(SearchField.WORDS, WORDS);
        for (var field : SearchField.values()) {
            analyzers.put(field.singles(), new Grams(1));
        }
        return Map.copyOf(analyzers);
    }
}
