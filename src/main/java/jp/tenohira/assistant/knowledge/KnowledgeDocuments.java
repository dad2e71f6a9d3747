package jp.tenohira.assistant.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.assistant.knowledge.KnowledgeDocument.State;
import jp.tenohira.assistant.knowledge.index.Indexed;
import jp.tenohira.assistant.knowledge.passages.Passage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of the current city and their passages. Whoever asks has looked at the collection's rights before. */
@Component
public class KnowledgeDocuments {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    KnowledgeDocuments(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** The number of a passage within its document, counted from 1, with what stands there. */
    public record Numbered(int number, Passage passage) {}

    /** Keeps a new document with its passages; it is found when it is indexed. */
    @Transactional
    void add(KnowledgeDocument document, String section, List<Passage> passages) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", document.id());
        row.put("collection", document.collection());
        row.put("title", document.title());
        row.put("dated", document.dated());
        row.put("file", document.fileName());
        row.put("bytes", document.bytes());
        row.put("sha256", document.sha256());
        row.put("level", document.level());
        row.put("masked", document.masked());
        row.put("pages", document.pages());
        row.put("passages", passages.size());
        row.put("section", section);
        row.put("at", document.uploadedAt().atOffset(ZoneOffset.UTC));
        row.put("by", document.uploadedBy());
        jdbc.sql("""
                        insert into knowledge_document (id, collection, title, dated, file_name, bytes, sha256, level, masked, pages,
                               passages, section, uploaded_at, uploaded_by)
                        values (:id, :collection, :title, :dated, :file, :bytes, :sha256, :level, :masked, :pages,
                               :passages, :section, :at, :by)
                        """).params(row).update();
        var rows = new ArrayList<MapSqlParameterSource>();
        for (var at = 0; at < passages.size(); at++) {
            var passage = passages.get(at);
            rows.add(new MapSqlParameterSource()
                    .addValue("document", document.id())
                    .addValue("number", at + 1)
                    .addValue("page", passage.page())
                    .addValue("heading", passage.heading())
                    .addValue("body", passage.body()));
        }
        batches.batchUpdate("""
                insert into knowledge_passage (document, number, page, heading, body)
                values (:document, :number, :page, :heading, :body)
                """, rows.toArray(MapSqlParameterSource[]::new));
    }

    /** Takes a document out: its passages go, its trace stays. False when it was out already. */
    @Transactional
    boolean end(UUID document, State state, String by, @Nullable UUID replacedBy) {
        var ended = jdbc.sql("""
                        update knowledge_document set state = :state, ended_at = :at, ended_by = :by, replaced_by = :replaced
                         where id = :id and state in ('WAITING', 'READY')
                        """)
                        .param("state", state.name())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("replaced", replacedBy)
                        .param("id", document)
                        .update()
                == 1;
        if (ended) {
            jdbc.sql("delete from knowledge_passage where document = :id")
                    .param("id", document)
                    .update();
        }
        return ended;
    }

    @Transactional(readOnly = true)
    public Optional<KnowledgeDocument> find(UUID id) {
        return jdbc.sql("select * from knowledge_document where id = :id")
                .param("id", id)
                .query(KnowledgeDocuments::document)
                .optional();
    }

    /** What a collection has and had, the newest first. */
    @Transactional(readOnly = true)
    public List<KnowledgeDocument> of(UUID collection) {
        return jdbc.sql("""
                        select * from knowledge_document where collection = :collection
                         order by state in ('REPLACED', 'REMOVED'), uploaded_at desc, id limit 500
                        """)
                .param("collection", collection)
                .query(KnowledgeDocuments::document)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Numbered> passages(UUID document, int from, int most) {
        return jdbc.sql("""
                        select number, page, heading, body from knowledge_passage
                         where document = :document and number >= :from order by number limit :most
                        """)
                .param("document", document)
                .param("from", from)
                .param("most", most)
                .query((rs, _) -> new Numbered(
                        rs.getInt("number"),
                        new Passage(rs.getInt("page"), rs.getString("heading"), rs.getString("body"))))
                .list();
    }

    /** The documents that are there, waiting ones only or all. */
    List<KnowledgeDocument> toIndex(boolean waitingOnly) {
        return jdbc.sql("""
                        select * from knowledge_document
                         where state = 'WAITING' or (state = 'READY' and not :waiting) order by uploaded_at, id
                        """)
                .param("waiting", waitingOnly)
                .query(KnowledgeDocuments::document)
                .list();
    }

    /** How many passages an index that lacks nothing has. */
    int ready() {
        return jdbc.sql("select coalesce(sum(passages), 0) from knowledge_document where state = 'READY'")
                .query(Integer.class)
                .single();
    }

    List<Indexed> forIndex(KnowledgeDocument document, int from, int most) {
        return passages(document.id(), from, most).stream()
                .map(numbered -> new Indexed(
                        document.collection(),
                        document.id(),
                        numbered.number(),
                        document.title() + "　" + numbered.passage().heading(),
                        numbered.passage().body()))
                .toList();
    }

    void progress(UUID document, int indexed, boolean ready) {
        jdbc.sql("""
                        update knowledge_document set indexed = :indexed, state = case when :ready then 'READY' else state end
                         where id = :id and state in ('WAITING', 'READY')
                        """)
                .param("indexed", indexed)
                .param("ready", ready)
                .param("id", document)
                .update();
    }

    private static KnowledgeDocument document(ResultSet rs, int row) throws SQLException {
        var ended = rs.getObject("ended_at", OffsetDateTime.class);
        var endedBy = rs.getString("ended_by");
        return new KnowledgeDocument(
                rs.getObject("id", UUID.class),
                rs.getObject("collection", UUID.class),
                rs.getString("title"),
                rs.getObject("dated", LocalDate.class),
                rs.getString("file_name"),
                rs.getInt("bytes"),
                rs.getString("sha256"),
                rs.getInt("level"),
                rs.getInt("masked"),
                rs.getInt("pages"),
                rs.getInt("passages"),
                rs.getInt("indexed"),
                State.valueOf(rs.getString("state")),
                rs.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                rs.getString("uploaded_by"),
                ended == null ? null : ended.toInstant(),
                endedBy == null ? "" : endedBy);
    }

    /** What was hit, of documents that are there, by place; what a collection not allowed has is not among them. */
    @Transactional(readOnly = true)
    Map<Place, Quotable> quotable(List<Place> places, List<UUID> collections) {
        if (places.isEmpty() || collections.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Place, Quotable>();
        jdbc.sql("""
                        select d.id, d.title, d.dated, d.level, p.number, p.page, p.heading, p.body
                          from unnest(cast(:documents as uuid[]), cast(:numbers as int[])) hit(document, number)
                          join knowledge_document d on d.id = hit.document
                          join knowledge_passage p on p.document = hit.document and p.number = hit.number
                         where d.collection in (:collections) and d.state in ('WAITING', 'READY')
                        """)
                .param(
                        "documents",
                        places.stream()
                                .map(place -> place.document().toString())
                                .toArray(String[]::new))
                .param("numbers", places.stream().map(Place::number).toArray(Integer[]::new))
                .param("collections", collections)
                .query((rs, _) -> new Quotable(
                        rs.getObject("id", UUID.class),
                        rs.getInt("number"),
                        rs.getString("title"),
                        rs.getObject("dated", LocalDate.class),
                        rs.getInt("level"),
                        new Passage(rs.getInt("page"), rs.getString("heading"), rs.getString("body"))))
                .list()
                .forEach(quotable -> found.put(new Place(quotable.document(), quotable.number()), quotable));
        return found;
    }

    record Place(UUID document, int number) {}

    /** A passage with what a quotation says of its document. */
    record Quotable(
            UUID document,
            int number,
            String title,
            @Nullable LocalDate dated,
            int level,
            Passage passage) {}
}
