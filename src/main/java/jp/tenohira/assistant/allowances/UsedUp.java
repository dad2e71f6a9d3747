package jp.tenohira.assistant.allowances;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sections and people have spent this month, and where that leads. */
@Component
public class UsedUp {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final int ALL = 10_000;

    private final JdbcClient jdbc;
    private final Allowances allowances;
    private final Clock clock;

    UsedUp(JdbcClient jdbc, Allowances allowances, Clock clock) {
        this.jdbc = jdbc;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** The sections that used a model this month, the dearest first. */
    public List<Spending> ofSections() {
        var own = allowances.budgets();
        var usual = allowances.current().section().yenAMonth();
        return thisMonth("section:", ALL, holder -> own.getOrDefault(holder, usual));
    }

    /** The people and tools whose use cost most this month, those left out that cost nothing. */
    public List<Spending> ofPeople(int most) {
        var budget = allowances.current().person().yenAMonth();
        return thisMonth("person:", most, _ -> budget).stream()
                .filter(spent -> spent.yen().signum() > 0)
                .toList();
    }

    private List<Spending> thisMonth(String kind, int most, ToIntFunction<String> budget) {
        var today = LocalDate.ofInstant(clock.instant(), TOKYO);
        return jdbc.sql("""
                        select substr(holder, length(:kind) + 1) as holder, sum(requests) as requests, sum(yen) as yen
                          from model_use_day
                         where starts_with(holder, :kind) and day between :first and :today
                         group by 1 order by yen desc, 1 limit :most
                        """)
                .param("kind", kind)
                .param("first", today.withDayOfMonth(1))
                .param("today", today)
                .param("most", most)
                .query((rs, _) -> new Spending(
                        rs.getString("holder"),
                        rs.getInt("requests"),
                        rs.getBigDecimal("yen"),
                        budget.applyAsInt(rs.getString("holder")),
                        today))
                .list();
    }
}
