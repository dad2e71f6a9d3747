package jp.tenohira.applications.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.identity.residents.ResidentLeaving;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases belong to a resident who signed in. A case has one owner or none, and never changes from one to another. */
@Component
public class CaseOwners {

    /** What the city wrote to a resident about a case. */
    public record OwnMessage(ReceiptNumber receipt, String procedure, int formVersion, Instant at, String body) {}

    private final JdbcClient jdbc;

    CaseOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean owns(Resident resident, ReceiptNumber receipt) {
        return jdbc.sql("select count(*) from casefile where receipt = :receipt and owner = :owner")
                        .param("receipt", receipt.value())
                        .param("owner", resident.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public boolean isOwned(CaseId id) {
        return jdbc.sql("select owner is not null from casefile where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Gives a case without an owner to a resident who proved to have its code; false when it has one already. */
    public boolean take(Resident resident, CaseId id) {
        return jdbc.sql("update casefile set owner = :owner where id = :id and owner is null")
                        .param("owner", resident.id())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    public int count(Resident resident) {
        return jdbc.sql("select count(*) from casefile where owner = :owner")
                .param("owner", resident.id())
                .query(Integer.class)
                .single();
    }

    /** A resident's cases: those that wait for them first, then the newest first. */
    public List<Casefile> of(Resident resident, int limit, int offset) {
        return jdbc.sql("select " + CaseRows.COLUMNS + """
                  from casefile where owner = :owner
                 order by (state = 'SENT_BACK') desc, submitted_at desc, id
                 limit :limit offset :offset
                """)
                .param("owner", resident.id())
                .param("limit", limit)
                .param("offset", offset)
                .query(CaseRows::casefile)
                .list();
    }

    /** What the city wrote to them, the newest first. */
    public List<OwnMessage> messages(Resident resident, int limit) {
        return jdbc.sql("""
                select c.receipt, c.procedure, c.form_version, m.at, m.body
                  from casefile c join case_message m on m.municipality = c.municipality and m.casefile = c.id
                 where c.owner = :owner and m.direction = 'FROM_CITY'
                 order by m.at desc, m.number desc
                 limit :limit
                """)
                .param("owner", resident.id())
                .param("limit", limit)
                .query((rs, _) -> new OwnMessage(
                        new ReceiptNumber(rs.getString("receipt")),
                        rs.getString("procedure"),
                        rs.getInt("form_version"),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getString("body")))
                .list();
    }

    /** Cases stay by law; only the way to them from the account ends. */
    @EventListener
    void letGo(ResidentLeaving leaving) {
        jdbc.sql("update casefile set owner = null where owner = :owner")
                .param("owner", leaving.resident())
                .update();
    }
}
