package jp.tenohira.procedures.builder.bank.offers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions forms do without; a later version is offered again. */
@Component
class DeclinedOffers {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeclinedOffers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Declination> find(String procedure, BankEntry entry) {
        return jdbc.sql("""
                        select staff_name, at from bank_declined
                         where procedure = :procedure and kind = :kind and name = :name and version = :version
                        """)
                .param("procedure", procedure)
                .param("kind", entry.kind())
                .param("name", entry.name())
                .param("version", entry.version())
                .query((row, _) -> new Declination(
                        row.getString("staff_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void add(String procedure, BankEntry entry, Staff by) {
        jdbc.sql("""
                        insert into bank_declined (procedure, kind, name, version, staff, staff_name, at)
                        values (:procedure, :kind, :name, :version, :by, :byName, :at)
                        on conflict do nothing
                        """)
                .param("procedure", procedure)
                .param("kind", entry.kind())
                .param("name", entry.name())
                .param("version", entry.version())
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
