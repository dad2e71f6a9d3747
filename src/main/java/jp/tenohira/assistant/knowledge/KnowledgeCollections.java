package jp.tenohira.assistant.knowledge;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The collections of the current city, each answered only to those who may read or arrange it. */
@Component
public class KnowledgeCollections {

    private static final String SELECT = """
            select id, name_ja, name_en, level, whole_city,
                   array(select section from knowledge_access where collection = id and not maintains) as readers,
                   array(select section from knowledge_access where collection = id and maintains) as keepers
              from knowledge_collection
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    KnowledgeCollections(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those a person may read. */
    @Transactional(readOnly = true)
    public List<KnowledgeCollection> readableBy(Staff who) {
        return all().stream().filter(collection -> collection.readBy(who)).toList();
    }

    /** Those a person may read or arrange. */
    @Transactional(readOnly = true)
    public List<KnowledgeCollection> shownTo(Staff who) {
        return all().stream()
                .filter(collection -> collection.readBy(who) || collection.arrangedBy(who))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<KnowledgeCollection> find(Staff who, UUID id) {
        return shownTo(who).stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst();
    }

    public static boolean mayBegin(Staff who) {
        return who.role() == Role.ADMINISTRATOR || who.role() == Role.HEAD;
    }

    /** Begins a collection, or changes one that the person may arrange. */
    @Transactional
    public void put(Staff by, KnowledgeCollection collection) {
        var known = find(by, collection.id());
        if (known.isEmpty() ? !mayBegin(by) : !known.get().arrangedBy(by)) {
            throw new IllegalArgumentException("Not theirs to arrange: " + collection.id());
        }
        jdbc.sql("""
                        insert into knowledge_collection (id, name_ja, name_en, level, whole_city, created_at, created_by)
                        values (:id, :ja, :en, :level, :city, :at, :by)
                        on conflict (municipality, id) do update
                           set name_ja = :ja, name_en = :en, level = :level, whole_city = :city
                        """)
                .param("id", collection.id())
                .param("ja", collection.name().in(Lang.JA))
                .param("en", collection.name().in(Lang.EN))
                .param("level", collection.level())
                .param("city", collection.wholeCity())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        jdbc.sql("delete from knowledge_access where collection = :id")
                .param("id", collection.id())
                .update();
        grant(collection.id(), collection.keepers(), true);
        grant(collection.id(), collection.readers(), false);
        audit.record(
                by,
                known.isEmpty() ? "assistant.collection-begun" : "assistant.collection-changed",
                collection.id().toString(),
                Map.of(
                        "level", Integer.toString(collection.level()),
                        "wholeCity", Boolean.toString(collection.wholeCity()),
                        "readers", String.join(" ", collection.readers()),
                        "keepers", String.join(" ", collection.keepers())));
    }

    private void grant(UUID collection, Set<String> sections, boolean maintains) {
        sections.forEach(section -> jdbc.sql("""
                        insert into knowledge_access (collection, section, maintains) values (:id, :section, :maintains)
                        on conflict do nothing
                        """)
                .param("id", collection)
                .param("section", section)
                .param("maintains", maintains)
                .update());
    }

    private List<KnowledgeCollection> all() {
        return jdbc.sql(SELECT + " order by name_ja, id")
                .query((rs, _) -> new KnowledgeCollection(
                        rs.getObject("id", UUID.class),
                        Text.of(rs.getString("name_ja"), rs.getString("name_en")),
                        rs.getInt("level"),
                        rs.getBoolean("whole_city"),
                        sections(rs, "readers"),
                        sections(rs, "keepers")))
                .list();
    }

    private static Set<String> sections(ResultSet rs, String column) throws SQLException {
        Array sections = rs.getArray(column);
        return Set.copyOf(Arrays.asList((String[]) sections.getArray()));
    }
}
