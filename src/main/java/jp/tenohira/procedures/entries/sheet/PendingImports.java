package jp.tenohira.procedures.entries.sheet;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Sheets between preview and confirmation: the last one of each sender, for a day. */
@Repository
public class PendingImports {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PendingImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public UUID keep(Staff sender, Sheet sheet) {
        var id = UUID.randomUUID();
        jdbc.sql("delete from inventory_import where sender = :sender or sent_at < :old")
                .param("sender", sender.id())
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into inventory_import (sender, id, file, sheet, sent_at)
                values (:sender, :id, :file, :sheet::jsonb, :at)
                """)
                .param("sender", sender.id())
                .param("id", id)
                .param("file", sheet.name())
                .param("sheet", json.writeValueAsString(sheet).replace("\\u0000", ""))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    public Optional<Sheet> find(Staff sender, UUID id) {
        return jdbc.sql("select sheet from inventory_import where sender = :sender and id = :id")
                .param("sender", sender.id())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(sheet -> json.readValue(sheet, Sheet.class));
    }

    void forget(Staff sender) {
        jdbc.sql("delete from inventory_import where sender = :sender")
                .param("sender", sender.id())
                .update();
    }
}
