package jp.tenohira.procedures.entries;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of entries. */
@Repository
class EntryChanges {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    EntryChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Entry entry, int version, EntryChange.Origin origin, String by) {
        jdbc.sql("""
                insert into inventory_change (procedure, version, origin, content, changed_at, changed_by)
                values (:code, :version, :origin, :content::jsonb, :at, :by)
                """)
                .param("code", entry.code())
                .param("version", version)
                .param("origin", origin.name().toLowerCase(Locale.ROOT))
                .param("content", json.writeValueAsString(EntryTexts.of(entry)))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** The newest first. */
    List<EntryChange> of(String code) {
        return jdbc.sql("""
                select version, origin, content, changed_at, changed_by
                  from inventory_change
                 where procedure = :code
                 order by version desc
                 limit 200
                """)
                .param("code", code)
                .query((row, _) -> new EntryChange(
                        row.getInt("version"),
                        EntryChange.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                        json.readValue(row.getString("content"), TEXTS),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by")))
                .list();
    }
}
