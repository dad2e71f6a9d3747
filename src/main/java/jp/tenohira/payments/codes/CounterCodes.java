package jp.tenohira.payments.codes;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The counters of the current city that show a code. */
@Component
class CounterCodes {

    private static final String SELECT =
            "select id, facility, shop, branch, register, spare, category, name, city, at, by_name from counter_code ";

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    CounterCodes(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<CounterCode> all() {
        return jdbc.sql(SELECT + "order by facility, at limit 500")
                .query(CounterCode.class)
                .list();
    }

    Optional<CounterCode> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(CounterCode.class)
                .optional();
    }

    @Transactional
    public void add(Staff by, CounterCode code) {
        jdbc.sql("""
                insert into counter_code (id, facility, shop, branch, register, spare, category, name, city, at, by_name)
                values (:id, :facility, :shop, :branch, :register, :spare, :category, :name, :city, :at, :byName)
                """)
                .param("id", code.id())
                .param("facility", code.facility())
                .param("shop", code.shop())
                .param("branch", code.branch())
                .param("register", code.register())
                .param("spare", code.spare())
                .param("category", code.category())
                .param("name", code.name())
                .param("city", code.city())
                .param("at", code.at().atOffset(ZoneOffset.UTC))
                .param("byName", code.byName())
                .update();
        audit.record(by, "counter-code.added", code.id().toString(), Map.of("shop", code.shop()));
    }
}
