package jp.tenohira.procedures.postal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The postal table in PostgreSQL. */
@Component
public class StoredPostalCodes implements PostalCodes {

    private static final int BATCH = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public StoredPostalCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<PostalTown> towns(String postalCode) {
        return jdbc.sql("""
                        select postal_code, prefecture, city, town from postal_town
                         where postal_code = :code order by number limit 200
                        """).param("code", postalCode).query(PostalTown.class).list();
    }

    @Override
    public Optional<PostalImport> latest() {
        return jdbc.sql("""
                select file, rows, sha256, imported_by, imported_at from postal_import order by number desc limit 1
                """)
                .query((rs, _) -> new PostalImport(
                        rs.getString("file"),
                        rs.getInt("rows"),
                        rs.getString("sha256"),
                        rs.getString("imported_by"),
                        rs.getObject("imported_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    @Transactional
    public Outcome<PostalImport, List<KenAllProblem>> replace(String file, byte[] content, String by) {
        return switch (KenAll.read(file, content)) {
            case Outcome.Refused<List<PostalTown>, List<KenAllProblem>>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<List<PostalTown>, List<KenAllProblem>>(var towns) -> {
                var made = new PostalImport(file, towns.size(), sha256(content), by, clock.instant());
                write(towns, made);
                yield Outcome.accepted(made);
            }
        };
    }

    private void write(List<PostalTown> towns, PostalImport made) {
        // Imports wait for each other; readers see the old table until the new one is whole.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('postal_town' || current_setting('tenohira.municipality')))")
                .query((rs, _) -> "")
                .list();
        jdbc.sql("delete from postal_town").update();
        for (int from = 0; from < towns.size(); from += BATCH) {
            var some = towns.subList(from, Math.min(from + BATCH, towns.size()));
            jdbc.sql("""
                    insert into postal_town (number, postal_code, prefecture, city, town)
                    select :from + n, postal_code, prefecture, city, town
                      from rows from (jsonb_to_recordset(:rows::jsonb)
                                      as ("postalCode" text, prefecture text, city text, town text))
                           with ordinality as t (postal_code, prefecture, city, town, n)
                    """)
                    .param("from", from)
                    .param("rows", JsonMapper.shared().writeValueAsString(some))
                    .update();
        }
        jdbc.sql("""
                insert into postal_import (file, rows, sha256, imported_by, imported_at)
                values (:file, :rows, :sha256, :by, :at)
                """)
                .param("file", made.file())
                .param("rows", made.rows())
                .param("sha256", made.sha256())
                .param("by", made.importedBy())
                .param("at", made.importedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
