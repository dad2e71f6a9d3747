package jp.tenohira.procedures.builder.bank;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table bank_retired: entries of the city's own that nobody is to choose any more. */
@Component
class Retirements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Retirements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<String> keys() {
        return Set.copyOf(jdbc.sql("select kind || '/' || name from bank_retired")
                .query(String.class)
                .list());
    }

    Optional<Retirement> find(BankEntry entry) {
        return jdbc.sql("select reason, retirer_name, retired_at from bank_retired where kind = :kind and name = :name")
                .param("kind", entry.kind())
                .param("name", entry.name())
                .query((row, _) -> new Retirement(
                        row.getString("reason"),
                        row.getString("retirer_name"),
                        row.getObject("retired_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void add(BankEntry entry, String reason, Staff by) {
        jdbc.sql("""
                        insert into bank_retired (kind, name, reason, retired_by, retirer_name, retired_at)
                        values (:kind, :name, :reason, :by, :byName, :at)
                        on conflict do nothing
                        """)
                .param("kind", entry.kind())
                .param("name", entry.name())
                .param("reason", reason)
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(BankEntry entry) {
        jdbc.sql("delete from bank_retired where kind = :kind and name = :name")
                .param("kind", entry.kind())
                .param("name", entry.name())
                .update();
    }
}
