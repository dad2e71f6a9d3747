package jp.tenohira.assistant.allowances;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sections have spent this month, and where that leads. */
@Component
public class UsedUp {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final JdbcClient jdbc;
    private final Allowances allowances;
    private final Clock clock;

    UsedUp(JdbcClient jdbc, Allowances allowances, Clock clock) {
        this.jdbc = jdbc;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** The sections that used a model this month, the dearest first. */
    public List<Spending> thisMonth() {
        var today = LocalDate.ofInstant(clock.instant(), TOKYO);
        var budgets = allowances.budgets();
        var usual = allowances.current().sectionYenAMonth();
        return jdbc.sql("""
                        select substr(holder, 9) as section, sum(requests) as requests, sum(yen) as yen
                          from model_use_day
                         where holder like 'section:%' and day between :first and :today
                         group by holder order by yen desc, section
                        """)
                .param("first", today.withDayOfMonth(1))
                .param("today", today)
                .query((rs, _) -> new Spending(
                        rs.getString("section"),
                        rs.getInt("requests"),
                        rs.getBigDecimal("yen"),
                        budgets.getOrDefault(rs.getString("section"), usual),
                        today))
                .list();
    }
}
