package jp.tenohira.identity.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the residents of the current municipality. */
@Component
public class Residents {

    private static final String COLUMNS =
            "id, issuer, subject, provider, created_at, signed_in_at, consented_at, declined_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ResidentEvents log;
    private final ApplicationEventPublisher events;

    Residents(JdbcClient jdbc, Clock clock, ResidentEvents log, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.log = log;
        this.events = events;
    }

    /** The account of whom a provider vouches for; the first sign-in makes it. */
    @Transactional
    public Account arrived(String provider, String issuer, String subject) {
        var account = jdbc.sql("""
                insert into resident (id, issuer, subject, provider, created_at, signed_in_at)
                values (:id, :issuer, :subject, :provider, :now, :now)
                on conflict (municipality, issuer, subject)
                do update set provider = excluded.provider, signed_in_at = excluded.signed_in_at
                returning\s""" + COLUMNS)
                .param("id", UUID.randomUUID())
                .param("issuer", issuer)
                .param("subject", subject)
                .param("provider", provider)
                .param("now", now())
                .query(Residents::account)
                .single();
        log.record(account.id(), "signed-in", provider);
        return account;
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from resident where id = :id")
                .param("id", id)
                .query(Residents::account)
                .optional();
    }

    public boolean exists(Resident resident) {
        return jdbc.sql("select count(*) from resident where id = :id")
                        .param("id", resident.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Deletes the account and the profile; whoever else keeps something hears it first, in the same transaction. */
    @Transactional
    public void delete(Resident resident) {
        events.publishEvent(new ResidentLeaving(resident.id(), clock.instant()));
        jdbc.sql("delete from resident where id = :id")
                .param("id", resident.id())
                .update();
        log.record(resident.id(), "deleted", "");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet rs, int row) throws SQLException {
        return new Account(
                rs.getObject("id", UUID.class),
                rs.getString("issuer"),
                rs.getString("subject"),
                rs.getString("provider"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("signed_in_at", OffsetDateTime.class).toInstant(),
                instant(rs.getObject("consented_at", OffsetDateTime.class)),
                instant(rs.getObject("declined_at", OffsetDateTime.class)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
