package jp.tenohira.assistant.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of uses as administrators read it. */
@Component
public class UseHistory {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    UseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param outcome as {@code model_use} keeps it: ANSWERED, BLOCKED … */
    public record Entry(
            UUID id,
            Instant at,
            UUID person,
            String section,
            String purpose,
            String model,
            String findings,
            String outcome,
            String sha256,
            int bytes,
            BigDecimal yen) {}

    /** The latest uses, newest first. */
    public List<Entry> latest() {
        return jdbc.sql("""
                        select id, began_at, person, section, purpose, model, findings, outcome, sha256, bytes, yen
                          from model_use order by began_at desc, id limit :most
                        """)
                .param("most", MOST)
                .query((rs, _) -> new Entry(
                        rs.getObject("id", UUID.class),
                        rs.getObject("began_at", OffsetDateTime.class).toInstant(),
                        rs.getObject("person", UUID.class),
                        rs.getString("section"),
                        rs.getString("purpose"),
                        rs.getString("model"),
                        rs.getString("findings"),
                        rs.getString("outcome"),
                        rs.getString("sha256"),
                        rs.getInt("bytes"),
                        rs.getBigDecimal("yen")))
                .list();
    }
}
