package jp.tenohira.applications.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The image of the city's seal (公印の印影). Every one there was is kept; the last holds. The demo city has a sample. */
@Component
public class Seals {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final boolean demo;

    Seals(JdbcClient jdbc, AuditTrail audit, Clock clock, @Value("${tenohira.demo}") boolean demo) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * A seal in use.
     *
     * @param by who put it there; empty for the sample
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Seal(byte[] png, String by, Instant since) {

        /** The picture in a data: address, for documents. */
        public String picture() {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        }

        public boolean sample() {
            return by.isEmpty();
        }
    }

    /** The seal in use; empty when the city has put none there. */
    public Optional<Seal> current() {
        return jdbc.sql("select image, uploaded_by_name, uploaded_at from city_seal order by number desc limit 1")
                .query((rs, row) -> new Seal(
                        rs.getBytes("image"),
                        rs.getString("uploaded_by_name"),
                        rs.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .optional()
                .or(() -> demo ? Optional.of(sample()) : Optional.empty());
    }

    @Transactional
    public void put(Staff staff, byte[] png) {
        jdbc.sql("""
                insert into city_seal (number, image, uploaded_by, uploaded_by_name, uploaded_at)
                select coalesce(max(number), 0) + 1, :image, :by, :name, :at from city_seal
                """)
                .param("image", png)
                .param("by", staff.id())
                .param("name", staff.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(staff, "seal.replaced", "city-seal", Map.of("bytes", Integer.toString(png.length)));
    }

    private static Seal sample() {
        try {
            return new Seal(new ClassPathResource("demo/seal-sample.png").getContentAsByteArray(), "", Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
