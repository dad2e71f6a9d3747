package jp.tenohira.printing.logs;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.printing.logs.Mapping.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembered mappings in PostgreSQL; the newest of a name holds. */
@Component
public class Mappings {

    public static final int LONGEST_NAME = 60;
    private static final int MOST = 200;
    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    public Mappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Mapping> all() {
        return jdbc.sql("""
                        select distinct on (name) name, columns::text as columns from print_mapping
                         order by name, number desc limit :most
                        """)
                .param("most", MOST)
                .query((rs, _) -> new Mapping(rs.getString("name"), columns(rs.getString("columns"))))
                .list();
    }

    public Optional<Mapping> find(String name) {
        return all().stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }

    public void remember(Mapping mapping, String by) {
        var columns = new LinkedHashMap<String, String>();
        mapping.columns().forEach((field, column) -> columns.put(field.code(), column));
        jdbc.sql("insert into print_mapping (name, columns, changed_by) values (:name, :columns::jsonb, :by)")
                .param("name", mapping.name())
                .param("columns", JsonMapper.shared().writeValueAsString(columns))
                .param("by", by)
                .update();
    }

    private static Map<Field, String> columns(String json) {
        var columns = new EnumMap<Field, String>(Field.class);
        JsonMapper.shared()
                .readValue(json, COLUMNS)
                .forEach((code, column) -> Field.of(code).ifPresent(field -> columns.put(field, column)));
        return columns;
    }
}
