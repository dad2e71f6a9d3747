package jp.tenohira.procedures.builder.bank;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

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

    /** The entry this person has begun and not proposed yet. */
    public Optional<BankEntry> begun(String kind, String name, Staff staff) {
        return begun(staff).stream()
                .filter(entry -> entry.key().equals(kind + "/" + name))
                .findFirst();
    }

    /** The new entries this person has begun and not proposed yet. */
    public List<BankEntry> begun(Staff staff) {
        return jdbc.sql("select kind, name, document from bank_draft"
                        + " where staff = :staff and based_on = 0 order by at desc")
                .param("staff", staff.id())
                .query((row, _) -> {
                    var blank = new BankEntry(
                            row.getString("kind"),
                            row.getString("name"),
                            BankEntry.NEW,
                            JsonNodeFactory.instance.objectNode());
                    return new BankEntry(
                            blank.kind(),
                            blank.name(),
                            BankEntry.NEW,
                            EntryDocument.content(blank, FormDocument.stored(row.getString("document"))));
                })
                .list();
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
