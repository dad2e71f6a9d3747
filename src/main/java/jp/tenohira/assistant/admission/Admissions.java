package jp.tenohira.assistant.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.StaffAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is still missing before somebody may use the desk. A tool's token may be used while the person who answers for it may use the desk. */
@Component
public class Admissions {

    /** Who is admitted stays so for this long without being asked again; a new version is another question. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final Readings readings;
    private final ShortTest test;
    private final Guideline guideline;
    private final StaffAccounts accounts;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final Cache<Admitted, Boolean> admitted =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(20_000).build();

    Admissions(
            Readings readings,
            ShortTest test,
            Guideline guideline,
            StaffAccounts accounts,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.readings = readings;
        this.test = test;
        this.guideline = guideline;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Admitted(String city, UUID who, int version) {}

    /** What somebody still has to do. */
    public enum Missing {
        /** Nobody answers for this token. */
        ANSWERER,
        READING,
        TEST
    }

    /** Empty when the desk may be used. */
    public Set<Missing> missing(Staff who) {
        var key = new Admitted(CurrentMunicipality.get().code(), who.id(), guideline.version());
        if (admitted.getIfPresent(key) != null) {
            return Set.of();
        }
        var missing = asked(who);
        if (missing.isEmpty()) {
            admitted.put(key, true);
        }
        return missing;
    }

    private Set<Missing> asked(Staff who) {
        var own = ofPerson(who.id());
        if (own.isEmpty() || accounts.find(who.id()).isPresent()) {
            return own;
        }
        return answerer(who.id()).map(this::ofPerson).orElse(Set.of(Missing.ANSWERER));
    }

    private Set<Missing> ofPerson(UUID person) {
        var missing = EnumSet.noneOf(Missing.class);
        if (readings.confirmedAt(person).isEmpty()) {
            missing.add(Missing.READING);
        }
        if (test.passedAt(person).isEmpty()) {
            missing.add(Missing.TEST);
        }
        return missing;
    }

    /** The account of the person who answers for a token. */
    public Optional<UUID> answerer(UUID token) {
        return jdbc.sql("select person from desk_tool where token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional();
    }

    /** Somebody who may use the desk answers for a tool's token from now on; false when another person does already. */
    @Transactional
    public boolean answerFor(Staff who, UUID token) {
        if (!missing(who).isEmpty() || accounts.find(token).isPresent()) {
            return false;
        }
        jdbc.sql("""
                        insert into desk_tool (token, person, person_name, at) values (:token, :person, :name, :at)
                        on conflict do nothing
                        """)
                .param("token", token)
                .param("person", who.id())
                .param("name", who.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (!answerer(token).filter(who.id()::equals).isPresent()) {
            return false;
        }
        audit.record(who, "assistant.tool-answered-for", token.toString(), Map.of());
        return true;
    }
}
