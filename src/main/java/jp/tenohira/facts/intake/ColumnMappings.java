package jp.tenohira.facts.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembered mappings of one kind of facts in PostgreSQL; the newest of a name holds. */
public final class ColumnMappings {

    public static final int LONGEST_NAME = 60;
    private static final int MOST = 200;
    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final String table;

    /** @param table with the columns number, name, columns (jsonb) and changed_by; a constant of the module that owns it */
    public ColumnMappings(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    public List<ColumnMapping> all() {
        return jdbc.sql("""
                        select distinct on (name) name, columns::text as columns from %s
                         order by name, number desc limit :most
                        """.formatted(table))
                .param("most", MOST)
                .query((rs, _) -> new ColumnMapping(
                        rs.getString("name"), JsonMapper.shared().readValue(rs.getString("columns"), COLUMNS)))
                .list();
    }

    public Optional<ColumnMapping> find(String name) {
        return all().stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }

    /** The one whose columns a header has, if any. */
    public Optional<ColumnMapping> fitting(List<String> header) {
        return all().stream().filter(mapping -> mapping.fits(header)).findFirst();
    }

    public void remember(ColumnMapping mapping, String by) {
        jdbc.sql("insert into %s (name, columns, changed_by) values (:name, :columns::jsonb, :by)".formatted(table))
                .param("name", mapping.name())
                .param("columns", JsonMapper.shared().writeValueAsString(mapping.columns()))
                .param("by", by)
                .update();
    }
}
