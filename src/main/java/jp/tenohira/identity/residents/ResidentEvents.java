package jp.tenohira.identity.residents;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What residents did with their accounts; append-only. It holds counts and names of fields, never values. */
@Component
public class ResidentEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    ResidentEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(UUID resident, String action, String detail) {
        jdbc.sql("""
                insert into resident_event (id, resident, at, action, detail)
                values (:id, :resident, :at, :action, :detail)
                """)
                .param("id", UUID.randomUUID())
                .param("resident", resident)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("action", action)
                .param("detail", detail)
                .update();
    }
}
