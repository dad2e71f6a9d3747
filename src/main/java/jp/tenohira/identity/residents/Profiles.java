package jp.tenohira.identity.residents;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.identity.residents.ProfileValue.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The profiles of the residents of the current municipality. Only the resident reads one; staff see what an application
 * says, never a profile.
 */
@Component
public class Profiles {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ResidentEvents log;

    Profiles(JdbcClient jdbc, Clock clock, ResidentEvents log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.log = log;
    }

    public Map<ProfileField, ProfileValue> of(Resident resident) {
        var values = new EnumMap<ProfileField, ProfileValue>(ProfileField.class);
        jdbc.sql("select field, value, source, provider, at from resident_value where resident = :resident")
                .param("resident", resident.id())
                .query((ResultSet rs) -> {
                    values.put(
                            ProfileField.valueOf(rs.getString("field")),
                            new ProfileValue(
                                    rs.getString("value"),
                                    Source.valueOf(rs.getString("source")),
                                    rs.getString("provider"),
                                    rs.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return values;
    }

    /** The resident agreed that the provider's values are kept. What was typed before stays. */
    @Transactional
    public void consent(Resident resident, String provider, Map<ProfileField, String> received) {
        jdbc.sql("update resident set consented_at = :now, declined_at = null where id = :id")
                .param("now", now())
                .param("id", resident.id())
                .update();
        log.record(resident.id(), "consented", names(received.keySet()));
        received.forEach((field, value) -> put(resident.id(), field, value, provider));
    }

    /** The resident wants none of the provider's values kept; those that were are removed, typed ones stay. */
    @Transactional
    public void decline(Resident resident) {
        jdbc.sql("update resident set consented_at = null, declined_at = :now where id = :id")
                .param("now", now())
                .param("id", resident.id())
                .update();
        jdbc.sql("delete from resident_value where resident = :resident and source = 'PROVIDER'")
                .param("resident", resident.id())
                .update();
        log.record(resident.id(), "declined", "");
    }

    /** The next sign-in asks again whether the provider's values may be kept. */
    public void askAgain(Resident resident) {
        jdbc.sql("update resident set declined_at = null where id = :id")
                .param("id", resident.id())
                .update();
    }

    /** Takes up what the provider says now, for values that came from it; typed and removed ones stay as they are. */
    @Transactional
    public void refresh(Resident resident, String provider, Map<ProfileField, String> received) {
        received.forEach((field, value) -> jdbc.sql("""
                update resident_value set value = :value, provider = :provider, at = :now
                 where resident = :resident and field = :field and source = 'PROVIDER' and value <> :value
                """)
                .param("resident", resident.id())
                .param("field", field.name())
                .param("value", value)
                .param("provider", provider)
                .param("now", now())
                .update());
    }

    /** Keeps what the resident typed; an empty text removes a value. What is the same as before keeps its source. */
    @Transactional
    public void typed(Resident resident, Map<ProfileField, String> values) {
        var before = of(resident);
        var changed = new EnumMap<ProfileField, String>(ProfileField.class);
        values.forEach((field, value) -> {
            var old = before.get(field);
            if (!value.equals(old == null ? "" : old.value())) {
                changed.put(field, value);
            }
        });
        changed.forEach((field, value) -> {
            if (value.isEmpty()) {
                jdbc.sql("delete from resident_value where resident = :resident and field = :field")
                        .param("resident", resident.id())
                        .param("field", field.name())
                        .update();
            } else {
                put(resident.id(), field, value, null);
            }
        });
        if (!changed.isEmpty()) {
            log.record(resident.id(), "profile-changed", names(changed.keySet()));
        }
    }

    private void put(UUID resident, ProfileField field, String value, @Nullable String provider) {
        jdbc.sql("""
                insert into resident_value (resident, field, value, source, provider, at)
                values (:resident, :field, :value, :source, :provider, :now)
                on conflict (municipality, resident, field)
                do update set value = excluded.value, source = excluded.source, provider = excluded.provider,
                              at = excluded.at
                        where excluded.source = 'TYPED'
                           or (resident_value.source = 'PROVIDER' and resident_value.value <> excluded.value)
                """)
                .param("resident", resident)
                .param("field", field.name())
                .param("value", value)
                .param("source", (provider == null ? Source.TYPED : Source.PROVIDER).name())
                .param("provider", provider)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String names(Collection<ProfileField> fields) {
        return fields.stream().sorted().map(ProfileField::name).collect(Collectors.joining(" "));
    }
}
