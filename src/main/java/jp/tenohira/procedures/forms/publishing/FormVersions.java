package jp.tenohira.procedures.forms.publishing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of every form, as it was published; rows are added and never changed. */
@Component
public class FormVersions {

    private final JdbcClient jdbc;

    FormVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param digest SHA-256 of the definition's canonical JSON, in hexadecimal */
    public record Published(String procedure, int version, String digest) {}

    public record Dated(int version, Instant publishedAt) {}

    public Optional<Published> latest(String procedure) {
        return jdbc.sql("""
                        select procedure, version, digest
                          from form_version
                         where procedure = :procedure
                         order by version desc
                         limit 1
                        """)
                .param("procedure", procedure)
                .query(Published.class)
                .optional();
    }

    Optional<Published> find(String procedure, int version) {
        return jdbc.sql("""
                        select procedure, version, digest
                          from form_version
                         where procedure = :procedure and version = :version
                        """)
                .param("procedure", procedure)
                .param("version", version)
                .query(Published.class)
                .optional();
    }

    /** Every version, the newest first. */
    public List<Dated> all(String procedure) {
        return jdbc.sql(
                        "select version, published_at from form_version where procedure = :procedure order by version desc")
                .param("procedure", procedure)
                .query((rs, row) -> new Dated(
                        rs.getInt("version"),
                        rs.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    String definition(String procedure, int version) {
        return jdbc.sql("select definition::text from form_version where procedure = :procedure and version = :version")
                .param("procedure", procedure)
                .param("version", version)
                .query(String.class)
                .single();
    }

    void add(String procedure, int version, String definition, String digest, Instant publishedAt) {
        jdbc.sql("""
                        insert into form_version (procedure, version, definition, digest, published_at)
                        values (:procedure, :version, :definition::jsonb, :digest, :publishedAt)
                        """)
                .param("procedure", procedure)
                .param("version", version)
                .param("definition", definition)
                .param("digest", digest)
                .param("publishedAt", publishedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
