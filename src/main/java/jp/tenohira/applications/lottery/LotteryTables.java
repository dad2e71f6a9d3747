package jp.tenohira.applications.lottery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.places.Round;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.intake.Quota;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Commitments, closed lists and draws. Rows are added and never changed. */
@Repository
class LotteryTables {

    private static final String ONE = " where procedure = :procedure and opens_at = :opens";

    private final JdbcClient jdbc;

    LotteryTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param publicValue what the public value is; empty without one */
    record Commitment(
            Round round, String commitment, Instant committedAt, int drawAfterHours, Optional<Text> publicValue) {}

    record ClosedList(List<String> entrants, String sha256, Instant closedAt) {

        ClosedList {
            entrants = List.copyOf(entrants);
        }
    }

    record Drawn(Instant at, String record) {}

    void commit(Round round, String commitment, Quota quota, Instant now) {
        one("""
                insert into lottery (procedure, opens_at, commitment, committed_at, draw_after_hours, public_value_ja,
                                     public_value_en)
                values (:procedure, :opens, :commitment, :now, :hours, :ja, :en)
                    on conflict do nothing
                """, round)
                .param("commitment", commitment)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hours", quota.drawAfterHours())
                .param("ja", quota.publicValue().map(name -> name.in(Lang.JA)).orElse(""))
                .param("en", quota.publicValue().map(name -> name.in(Lang.EN)).orElse(""))
                .update();
    }

    Optional<Commitment> commitment(Round round) {
        return one(
                        "select procedure, opens_at, commitment, committed_at, draw_after_hours, public_value_ja,"
                                + " public_value_en from lottery" + ONE,
                        round)
                .query(LotteryTables::commitment)
                .optional();
    }

    /** The rounds a procedure's lots were or will be drawn for, the latest first. */
    List<Commitment> commitments(String procedure, int most) {
        return jdbc.sql(
                        "select procedure, opens_at, commitment, committed_at, draw_after_hours, public_value_ja,"
                                + " public_value_en from lottery where procedure = :procedure order by opens_at desc limit :most")
                .param("procedure", procedure)
                .param("most", most)
                .query(LotteryTables::commitment)
                .list();
    }

    void close(Round round, ClosedList list) {
        one("""
                insert into lottery_list (procedure, opens_at, entrants, sha256, closed_at)
                values (:procedure, :opens, :entrants::text[], :sha256, :at)
                """, round)
                .param("entrants", list.entrants().toArray(String[]::new))
                .param("sha256", list.sha256())
                .param("at", list.closedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ClosedList> list(Round round) {
        return one("select entrants, sha256, closed_at from lottery_list" + ONE, round)
                .query((rs, _) -> new ClosedList(
                        List.of((String[]) rs.getArray("entrants").getArray()),
                        rs.getString("sha256"),
                        moment(rs, "closed_at")))
                .optional();
    }

    void draw(Round round, Drawn drawn, UUID by) {
        one("""
                insert into lottery_draw (procedure, opens_at, drawn_at, drawn_by, record)
                values (:procedure, :opens, :at, :by, :record)
                """, round)
                .param("at", drawn.at().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("record", drawn.record())
                .update();
    }

    Optional<Drawn> drawn(Round round) {
        return one("select drawn_at, record from lottery_draw" + ONE, round)
                .query((rs, _) -> new Drawn(moment(rs, "drawn_at"), rs.getString("record")))
                .optional();
    }

    private JdbcClient.StatementSpec one(String sql, Round round) {
        return jdbc.sql(sql)
                .param("procedure", round.procedure())
                .param("opens", round.opensAt().atOffset(ZoneOffset.UTC));
    }

    private static Commitment commitment(ResultSet rs, int row) throws SQLException {
        var ja = rs.getString("public_value_ja");
        return new Commitment(
                new Round(rs.getString("procedure"), moment(rs, "opens_at")),
                rs.getString("commitment"),
                moment(rs, "committed_at"),
                rs.getInt("draw_after_hours"),
                ja.isEmpty() ? Optional.empty() : Optional.of(Text.of(ja, rs.getString("public_value_en"))));
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
