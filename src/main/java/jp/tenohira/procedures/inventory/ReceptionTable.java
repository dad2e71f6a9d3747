package jp.tenohira.procedures.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.procedures.Reception;
import jp.tenohira.procedures.Reception.FollowingTheClock;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.procedures.Receptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes receptions. Those that follow the clock exist only while the demo is on. */
@Repository
class ReceptionTable {

    private final JdbcClient jdbc;
    private final boolean demo;

    ReceptionTable(JdbcClient jdbc, @Value("${tenohira.demo}") boolean demo) {
        this.jdbc = jdbc;
        this.demo = demo;
    }

    Map<String, Receptions> byProcedure() {
        var lists = new HashMap<String, List<Reception>>();
        jdbc.sql("""
                select procedure, opens_at, closes_at, days_before, days_after, opens, closes
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
        switch (reception) {
            case Period(var opensAt, var closesAt) ->
                jdbc.sql("""
                        insert into reception (procedure, number, opens_at, closes_at)
                        values (:procedure, :number, :opens, :closes)
                        """)
                        .param("procedure", procedure)
                        .param("number", number)
                        .param("opens", opensAt.atOffset(ZoneOffset.UTC))
                        .param("closes", closesAt.atOffset(ZoneOffset.UTC))
                        .update();
            case FollowingTheClock(var before, var after, var opens, var closes) ->
                jdbc.sql("""
                        insert into reception (procedure, number, days_before, days_after, opens, closes)
                        values (:procedure, :number, :before, :after, :opens, :closes)
                        """)
                        .param("procedure", procedure)
                        .param("number", number)
                        .param("before", before)
                        .param("after", after)
                        .param("opens", opens)
                        .param("closes", closes)
                        .update();
        }
    }

    private static Reception reception(ResultSet row) throws SQLException {
        return row.getObject("opens_at") == null
                ? new FollowingTheClock(
                        row.getInt("days_before"),
                        row.getInt("days_after"),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class))
                : new Period(moment(row, "opens_at"), moment(row, "closes_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
