package jp.tenohira.applications.filing.writing;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import org.springframework.stereotype.Component;

/** Idempotency: who filed what by which key, and the next receipt sequence. */
@Component
class FilingKeys {

    static final Earlier NONE = new Earlier(Map.of());

    private final Statements statements;

    FilingKeys(Statements statements) {
        this.statements = statements;
    }

    /** Claims the keys of the filings; the ids of those that were free. Of two with the same key one wins. */
    Set<CaseId> claim(List<Filing> filings) {
        return new HashSet<>(statements.query(
                """
                insert into filing (client, key, body_sha256, casefile)
                select * from unnest(?::text[], ?::text[], ?::bytea[], ?::uuid[])
                    on conflict do nothing
                returning casefile
                """,
                rs -> new CaseId(rs.getObject(1, UUID.class)),
                Column.texts(filings, f -> f.client().name()),
                Column.texts(filings, f -> f.client().key()),
                Column.bytes(filings, f -> f.client().bodySha256()),
                Column.uuids(filings, f -> f.id().value())));
    }

    /** What was filed under the same keys before, or by another filing of this batch. */
    Earlier earlier(List<Filing> filings) {
        var found = new HashMap<Key, Row>();
        statements
                .query(
                        """
                        select f.client, f.key, f.body_sha256, c.id, c.receipt, c.submitted_at, v.sha256
                          from unnest(?::text[], ?::text[]) as wanted(client, key)
                          join filing f on f.client = wanted.client and f.key = wanted.key
                          join casefile c on c.municipality = f.municipality and c.id = f.casefile
                          join case_version v
                            on v.municipality = c.municipality and v.casefile = c.id and v.number = 1
                        """,
                        rs -> Map.entry(
                                new Key(rs.getString(1), rs.getString(2)),
                                new Row(
                                        rs.getBytes(3),
                                        new CaseId(rs.getObject(4, UUID.class)),
                                        new ReceiptNumber(rs.getString(5)),
                                        rs.getObject(6, OffsetDateTime.class).toInstant(),
                                        rs.getBytes(7))),
                        Column.texts(filings, f -> f.client().name()),
                        Column.texts(filings, f -> f.client().key()))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return new Earlier(found);
    }

    /** Adds to the receipts of a fiscal year; the last sequence that is ours then. */
    long count(int year, int more) {
        return statements
                .query("""
                insert into receipt_counter (year, last) values (?, ?)
                    on conflict (municipality, year) do update set last = receipt_counter.last + excluded.last
                returning last
                """, rs -> rs.getLong(1), Column.number(year), Column.number(more))
                .getFirst();
    }

    private record Key(String client, String key) {}

    @SuppressWarnings("ArrayRecordComponent") // passed along, never compared
    private record Row(byte[] body, CaseId id, ReceiptNumber receipt, Instant submittedAt, byte[] sha256) {}

    /** Earlier filings by client and key. */
    record Earlier(Map<?, ?> rows) {

        boolean has(Filing filing) {
            return rows.containsKey(
                    new Key(filing.client().name(), filing.client().key()));
        }

        Filed of(Filing filing) {
            var client = filing.client();
            if (!(rows.get(new Key(client.name(), client.key())) instanceof Row row)) {
                throw new IllegalStateException("A claimed key has no case");
            }
            return MessageDigest.isEqual(row.body(), client.bodySha256())
                    ? new Filed.Case(row.id(), row.receipt(), row.submittedAt(), row.sha256())
                    : new Filed.KeyUsed();
        }
    }
}
