package jp.tenohira.applications.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.identity.residents.ResidentEvents;
import jp.tenohira.identity.residents.ResidentLeaving;
import jp.tenohira.identity.residents.ResidentSignedOut;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of residents who signed in. An owner needs no key; whoever has the code of one may still open it. */
@Component
public class OwnedDrafts {

    /** A draft as its owner's page lists it. */
    public record OwnedDraft(UUID id, String procedure, int formVersion, Instant savedAt, Instant expiresAt) {}

    private static final String OPEN =
            " owner = :owner and filed_as is null and casefile is null and expires_at > :now ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ResidentEvents log;

    OwnedDrafts(JdbcClient jdbc, Clock clock, ResidentEvents log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.log = log;
    }

    /** A resident's drafts, the last saved first. */
    public List<OwnedDraft> of(Resident resident) {
        return jdbc.sql("select id, procedure, form_version, saved_at, expires_at from draft where" + OPEN
                        + "order by saved_at desc limit 100")
                .param("owner", resident.id())
                .param("now", now())
                .query((rs, _) -> new OwnedDraft(
                        rs.getObject("id", UUID.class),
                        rs.getString("procedure"),
                        rs.getInt("form_version"),
                        rs.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        rs.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Optional<OwnedDraft> find(Resident resident, UUID draft) {
        return of(resident).stream().filter(own -> own.id().equals(draft)).findFirst();
    }

    /** The answers of a draft of theirs, as JSON. */
    public String answers(Resident resident, UUID draft) {
        return jdbc.sql("select answers from draft where id = :id and owner = :owner")
                .param("id", draft)
                .param("owner", resident.id())
                .query(String.class)
                .optional()
                .orElse("{}");
    }

    public boolean owns(Resident resident, UUID draft) {
        return jdbc.sql("select count(*) from draft where id = :id and owner = :owner")
                        .param("id", draft)
                        .param("owner", resident.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public boolean isOwned(UUID draft) {
        return jdbc.sql("select owner is not null from draft where id = :id")
                .param("id", draft)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Gives a draft without an owner to a resident who holds a key of it. */
    public boolean take(Resident resident, UUID draft) {
        return jdbc.sql("update draft set owner = :owner where id = :id and owner is null and filed_as is null")
                        .param("owner", resident.id())
                        .param("id", draft)
                        .update()
                == 1;
    }

    /** Deletes a draft and its files. */
    @Transactional
    public boolean delete(Resident resident, UUID draft) {
        var deleted = jdbc.sql("delete from draft where id = :id and" + OPEN)
                        .param("id", draft)
                        .param("owner", resident.id())
                        .param("now", now())
                        .update()
                == 1;
        if (deleted) {
            log.record(resident.id(), "draft-deleted", draft.toString());
        }
        return deleted;
    }

    /** Browsers that hold a key of theirs must open nothing after signing out. */
    @EventListener
    void closeKeys(ResidentSignedOut signedOut) {
        jdbc.sql("update draft set key_hashes = '{}' where owner = :owner and filed_as is null")
                .param("owner", signedOut.resident())
                .update();
    }

    @EventListener
    void deleteAll(ResidentLeaving leaving) {
        var deleted = jdbc.sql("delete from draft where owner = :owner and filed_as is null")
                .param("owner", leaving.resident())
                .update();
        jdbc.sql("update draft set owner = null where owner = :owner")
                .param("owner", leaving.resident())
                .update();
        log.record(leaving.resident(), "drafts-deleted", Integer.toString(deleted));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
