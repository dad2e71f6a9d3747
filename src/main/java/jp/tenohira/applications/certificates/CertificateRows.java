package jp.tenohira.applications.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.certificates.Issued.Change;
import jp.tenohira.applications.certificates.Issued.Revocation;
import jp.tenohira.applications.certificates.Issued.Version;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of certificates. */
@Component
class CertificateRows {

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, String kind, String title) {}

    List<Issued> of(CaseId casefile) {
        return jdbc
                .sql("select id, kind, title from certificate where casefile = :casefile order by issued_at, kind")
                .param("casefile", casefile.value())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Issued(row.id(), row.kind(), row.title(), versions(row.id()), revocation(row.id())))
                .toList();
    }

    private List<Version> versions(UUID certificate) {
        return jdbc.sql("""
                select version, change, number, reason, issued_at, issued_by_name
                  from certificate_version where certificate = :certificate order by version
                """)
                .param("certificate", certificate)
                .query((rs, row) -> version(rs))
                .list();
    }

    private static Version version(ResultSet rs) throws SQLException {
        return new Version(
                rs.getInt("version"),
                Change.valueOf(rs.getString("change")),
                rs.getString("number"),
                rs.getString("reason"),
                instant(rs, "issued_at"),
                rs.getString("issued_by_name"));
    }

    private Optional<Revocation> revocation(UUID certificate) {
        return jdbc.sql("""
                select reason, revoked_at, revoked_by_name from certificate_revocation where certificate = :certificate
                """)
                .param("certificate", certificate)
                .query((rs, row) -> new Revocation(
                        rs.getString("reason"), instant(rs, "revoked_at"), rs.getString("revoked_by_name")))
                .optional();
    }

    Optional<byte[]> pdf(CaseId casefile, UUID certificate, int version) {
        return jdbc.sql("""
                select v.pdf from certificate_version v join certificate c on c.id = v.certificate
                 where c.casefile = :casefile and c.id = :certificate and v.version = :version
                """)
                .param("casefile", casefile.value())
                .param("certificate", certificate)
                .param("version", version)
                .query((rs, row) -> rs.getBytes("pdf"))
                .optional();
    }

    long nextSerial(String section, int year) {
        return jdbc.sql("""
                insert into certificate_number (section, year, last) values (:section, :year, 1)
                on conflict (municipality, section, year) do update set last = certificate_number.last + 1
                returning last
                """)
                .param("section", section)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    /** Of two who issue at once the second waits here and then finds what the first has done. */
    void lock(CaseId casefile) {
        jdbc.sql("select id from casefile where id = :id for update")
                .param("id", casefile.value())
                .query()
                .singleRow();
    }

    void add(UUID id, CaseId casefile, String kind, String title, Instant at) {
        jdbc.sql("""
                insert into certificate (id, casefile, kind, title, issued_at)
                values (:id, :casefile, :kind, :title, :at)
                """)
                .param("id", id)
                .param("casefile", casefile.value())
                .param("kind", kind)
                .param("title", title)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(UUID certificate, Version version, Staff by, byte[] codeSha256, byte[] pdf) {
        jdbc.sql("""
                insert into certificate_version (certificate, version, change, number, reason, issued_at, issued_by,
                                                 issued_by_name, code_sha256, pdf)
                values (:certificate, :version, :change, :number, :reason, :at, :by, :byName, :code, :pdf)
                """)
                .param("certificate", certificate)
                .param("version", version.version())
                .param("change", version.change().name())
                .param("number", version.number())
                .param("reason", version.reason())
                .param("at", version.issuedAt().atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("byName", version.issuedByName())
                .param("code", codeSha256)
                .param("pdf", pdf)
                .update();
    }

    void revoke(UUID certificate, String reason, Staff by, Instant at) {
        jdbc.sql("""
                insert into certificate_revocation (certificate, reason, revoked_at, revoked_by, revoked_by_name)
                values (:certificate, :reason, :at, :by, :name)
                """)
                .param("certificate", certificate)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    /**
     * What a code leads to.
     *
     * @param latest the number of the newest version
     */
    record Found(String title, String number, Instant issuedAt, int version, int latest, boolean revoked) {}

    Optional<Found> byCode(byte[] sha256) {
        return jdbc.sql("""
                select c.title, v.number, v.issued_at, v.version,
                       (select max(n.version) from certificate_version n where n.certificate = c.id) as latest,
                       exists (select from certificate_revocation r where r.certificate = c.id) as revoked
                  from certificate_version v join certificate c on c.id = v.certificate
                 where v.code_sha256 = :code
                """)
                .param("code", sha256)
                .query((rs, row) -> new Found(
                        rs.getString("title"),
                        rs.getString("number"),
                        instant(rs, "issued_at"),
                        rs.getInt("version"),
                        rs.getInt("latest"),
                        rs.getBoolean("revoked")))
                .optional();
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
