package jp.tenohira.payments.sales.lists;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the lists in PostgreSQL; nothing is overwritten, the newest of a key holds. */
public final class Entries {

    /** A table that is there once the city hall was started. */
    public static final String TABLE = "sales_list_entry";

    private static final int MOST = 20_000;
    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    public Entries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that hold, in the order of their keys. */
    public List<Map<String, String>> of(SalesList list) {
        return jdbc.sql("""
                        select distinct on (entry_key) entry::text as entry from sales_list_entry
                         where list = :list order by entry_key, number desc limit :most
                        """)
                .param("list", list.code())
                .param("most", MOST)
                .query((rs, _) -> JsonMapper.shared().readValue(rs.getString("entry"), COLUMNS))
                .list();
    }

    /** How often any list changed. */
    public long state() {
        return jdbc.sql("select coalesce(max(number), 0) from sales_list_entry")
                .query(Long.class)
                .single();
    }

    /** Adds entries, or takes the place of those with the same keys. */
    public void put(SalesList list, List<Map<String, String>> entries, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (var entry : entries) {
            jdbc.sql("""
                    insert into sales_list_entry (list, entry_key, entry, changed_at, changed_by)
                    values (:list, :key, :entry::jsonb, :at, :by)
                    """)
                    .param("list", list.code())
                    .param("key", list.key(entry))
                    .param("entry", JsonMapper.shared().writeValueAsString(entry))
                    .param("at", now)
                    .param("by", by)
                    .update();
        }
    }
}
