package jp.tenohira.procedures.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.procedures.Reception;
import jp.tenohira.procedures.Reception.Every;
import jp.tenohira.procedures.Reception.FollowingTheClock;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.procedures.Receptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes receptions. Those that follow the clock exist only while the demo is on. */
@Repository
class ReceptionTable {

    private static final List<String> COLUMNS = List.of(
            "procedure",
            "number",
            "opens_at",
            "closes_at",
            "days_before",
            "days_after",
            "opens",
            "closes",
            "every_days",
            "open_days",
            "grace_minutes");

    private final JdbcClient jdbc;
    private final boolean demo;

    ReceptionTable(JdbcClient jdbc, @Value("${tenohira.demo}") boolean demo) {
        this.jdbc = jdbc;
        this.demo = demo;
    }

    Map<String, Receptions> byProcedure() {
        var lists = new HashMap<String, List<Reception>>();
        jdbc.sql("""
                select procedure, opens_at, closes_at, days_before, days_after, opens, closes, every_days, open_days,
                       grace_minutes
                  from reception
                 where opens_at is not null or :demo
                 order by procedure, number
                """).param("demo", demo).query(row -> {
            lists.computeIfAbsent(row.getString("procedure"), _ -> new ArrayList<>())
                    .add(reception(row));
        });
        var receptions = new HashMap<String, Receptions>();
        lists.forEach((procedure, list) -> receptions.put(procedure, new Receptions(list)));
        return receptions;
    }

    void replace(String procedure, Receptions receptions) {
        jdbc.sql("delete from reception where procedure = :procedure")
                .param("procedure", procedure)
                .update();
        var number = 0;
        for (var reception : receptions.all()) {
            insert(procedure, ++number, reception);
        }
    }

    private void insert(String procedure, int number, Reception reception) {
        var row = new HashMap<String, @Nullable Object>();
        for (var column : COLUMNS) {
            row.put(column, null);
        }
        row.put("procedure", procedure);
        row.put("number", number);
        switch (reception) {
            case Period(var opensAt, var closesAt, var grace) -> {
                row.put("opens_at", opensAt.atOffset(ZoneOffset.UTC));
                row.put("closes_at", closesAt.atOffset(ZoneOffset.UTC));
                row.put("grace_minutes", grace.toMinutes());
            }
            case Every(var first, var days, var openDays, var grace) -> {
                row.put("opens_at", first.atOffset(ZoneOffset.UTC));
                row.put("every_days", days);
                row.put("open_days", openDays);
                row.put("grace_minutes", grace.toMinutes());
            }
            case FollowingTheClock(var before, var after, var opens, var closes, var grace) -> {
                row.put("days_before", before);
                row.put("days_after", after);
                row.put("opens", opens);
                row.put("closes", closes);
                row.put("grace_minutes", grace.toMinutes());
            }
        }
        jdbc.sql("insert into reception (" + String.join(", ", COLUMNS) + ") values (:" + String.join(", :", COLUMNS)
                        + ")")
                .params(row)
                .update();
    }

    private static Reception reception(ResultSet row) throws SQLException {
        var grace = Duration.ofMinutes(row.getInt("grace_minutes"));
        if (row.getObject("opens_at") == null) {
            return new FollowingTheClock(
                    row.getInt("days_before"),
                    row.getInt("days_after"),
                    row.getObject("opens", LocalTime.class),
                    row.getObject("closes", LocalTime.class),
                    grace);
        }
        return row.getObject("every_days") == null
                ? new Period(moment(row, "opens_at"), moment(row, "closes_at"), grace)
                : new Every(moment(row, "opens_at"), row.getInt("every_days"), row.getInt("open_days"), grace);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
