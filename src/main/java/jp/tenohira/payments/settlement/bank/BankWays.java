package jp.tenohira.payments.settlement.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which way the city has chosen; files, until it says otherwise. Nothing is overwritten. */
@Component
public class BankWays {

    private final JdbcClient jdbc;
    private final Clock clock;

    BankWays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Chosen(BankWay way, Instant at, String by) {}

    public BankWay now() {
        return history().stream().findFirst().map(Chosen::way).orElse(BankWay.FILES);
    }

    /** The newest first. */
    public List<Chosen> history() {
        return jdbc.sql("select way, set_at, set_by from bank_way order by number desc")
                .query((rs, _) -> new Chosen(
                        BankWay.valueOf(rs.getString("way")),
                        rs.getObject("set_at", OffsetDateTime.class).toInstant(),
                        rs.getString("set_by")))
                .list();
    }

    public void choose(BankWay way, String by) {
        jdbc.sql("insert into bank_way (way, set_at, set_by) values (:way, :at, :by)")
                .param("way", way.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
