package jp.tenohira.procedures.builder.bank;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a member of staff is changing of an entry and has not proposed yet. */
@Component
public class BankDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    BankDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when nothing was changed, or when it was made from a version that is no longer in force. */
    public Optional<FormDocument> find(BankEntry entry, Staff staff) {
        return jdbc.sql("""
                        select document from bank_draft
                         where kind = :kind and name = :name and staff = :staff and based_on = :version
                        """)
                .param("kind", entry.kind())
                .param("name", entry.name())
                .param("staff", staff.id())
                .param("version", entry.version())
                .query(String.class)
                .optional()
                .map(FormDocument::stored);
    }

    public void keep(BankEntry entry, FormDocument document, Staff staff) {
        jdbc.sql("""
                        insert into bank_draft (kind, name, staff, based_on, document, at)
                        values (:kind, :name, :staff, :version, :document, :at)
                        on conflict (municipality, kind, name, staff)
                        do update set based_on = excluded.based_on, document = excluded.document, at = excluded.at
                        """)
                .param("kind", entry.kind())
                .param("name", entry.name())
                .param("staff", staff.id())
                .param("version", entry.version())
                .param("document", document.json())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void drop(BankEntry entry, Staff staff) {
        jdbc.sql("delete from bank_draft where kind = :kind and name = :name and staff = :staff")
                .param("kind", entry.kind())
                .param("name", entry.name())
                .param("staff", staff.id())
                .update();
    }
}
