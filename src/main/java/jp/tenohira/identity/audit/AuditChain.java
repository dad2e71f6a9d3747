package jp.tenohira.identity.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the chain. The head row stays locked until the surrounding transaction ends, so the chain has no gaps. */
@Component
public class AuditChain implements AuditTrail {

    private static final int MOST_AT_ONCE = 20_000;
    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public AuditChain(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Head(long number, byte[] hash) {}

    @Override
    public void recordAll(Staff who, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        if (entries.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "At most " + MOST_AT_ONCE + " audit entries at once, not " + entries.size());
        }
        transaction.executeWithoutResult(_ -> append(who, entries));
    }

    private void append(Staff who, List<Entry> entries) {
        var head = lockedHead();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var municipality = CurrentMunicipality.get().code();
        var number = head.number();
        var hash = head.hash();
        var rows = new ArrayList<Object[]>(entries.size());
        for (var entry : entries) {
            var link = new ChainLink(
                    municipality,
                    ++number,
                    now,
                    who.id(),
                    who.name(),
                    who.role().name(),
                    who.section(),
                    entry.action(),
                    entry.subject(),
                    ChainLink.canonical(entry.detail()));
            hash = link.hashAfter(hash);
            rows.add(row(link, hash));
        }
        jdbc.batchUpdate("""
                insert into audit_entry (number, at, actor, actor_name, actor_role, actor_section, action, subject, detail, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (statement, row) -> {
            for (var i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
        });
        jdbc.update("update audit_head set number = ?, hash = ?", number, hash);
    }

    private Head lockedHead() {
        var client = JdbcClient.create(jdbc);
        client.sql("insert into audit_head (number, hash) values (0, :hash) on conflict do nothing")
                .param("hash", ChainLink.BEGINNING)
                .update();
        return client.sql("select number, hash from audit_head for update")
                .query((row, _) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .single();
    }

    private static Object[] row(ChainLink link, byte[] hash) {
        return new Object[] {
            link.number(),
            Timestamp.from(link.at()),
            link.actor(),
            link.actorName(),
            link.actorRole(),
            link.actorSection(),
            link.action(),
            link.subject(),
            link.detail(),
            hash
        };
    }
}
