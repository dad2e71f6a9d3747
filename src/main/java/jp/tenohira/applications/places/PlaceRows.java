package jp.tenohira.applications.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of rounds. */
@Repository
class PlaceRows {

    private static final String COLUMNS =
            "casefile, procedure, opens_at, receipt, order_at, entered_at, drawn, moved_up_at, given_up_at";
    private static final String OF_ROUND =
            " where procedure = :procedure and opens_at = :opens and given_up_at is null";
    private static final String IN_ORDER = " order by drawn, order_at, receipt";

    private final JdbcClient jdbc;

    PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PlaceRow(
            CaseId id,
            Round round,
            String receipt,
            Instant orderAt,
            Instant enteredAt,
            @Nullable Integer drawn,
            @Nullable Instant movedUpAt,
            @Nullable Instant givenUpAt) {}

    void add(CaseId id, Round round, String receipt, Instant submittedAt, Instant orderAt, Instant now) {
        jdbc.sql("""
                insert into place (casefile, procedure, opens_at, receipt, submitted_at, order_at, entered_at)
                values (:id, :procedure, :opens, :receipt, :submitted, :order, :now)
                """)
                .param("id", id.value())
                .param("procedure", round.procedure())
                .param("opens", utc(round.opensAt()))
                .param("receipt", receipt)
                .param("submitted", utc(submittedAt))
                .param("order", utc(orderAt))
                .param("now", utc(now))
                .update();
    }

    Optional<PlaceRow> find(CaseId id) {
        return jdbc.sql("select " + COLUMNS + " from place where casefile = :id")
                .param("id", id.value())
                .query(PlaceRows::row)
                .optional();
    }

    /**
     * An entry with how many of its round come before it that have not given up.
     *
     * @param before of an entry that is to be drawn yet, or has given up, it means nothing
     */
    record InRound(PlaceRow row, int before) {}

    /** Every entry of a procedure. */
    List<InRound> all(String procedure) {
        return jdbc.sql("select " + COLUMNS + """
                , row_number() over (partition by opens_at, given_up_at is null order by drawn, order_at, receipt) - 1 as before
                  from place where procedure = :procedure
                """)
                .param("procedure", procedure)
                .query((rs, number) -> new InRound(row(rs, number), rs.getInt("before")))
                .list();
    }

    /** The latest order among the entries that were written before a moment; their order is final. */
    Instant finalUntil(Round round, Instant writtenBefore) {
        return jdbc.sql("""
                select max(order_at) from place
                 where procedure = :procedure and opens_at = :opens and entered_at < :before
                """)
                .param("procedure", round.procedure())
                .param("opens", utc(round.opensAt()))
                .param("before", utc(writtenBefore))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MIN);
    }

    int count(Round round) {
        return ofRound("select count(*) from place" + OF_ROUND, round)
                .query(Integer.class)
                .single();
    }

    /** How many come before an order; of the same moment those with a smaller receipt number. */
    int before(Round round, Instant orderAt, String receipt) {
        return ofRound("select count(*) from place" + OF_ROUND + " and (order_at, receipt) < (:order, :receipt)", round)
                .param("order", utc(orderAt))
                .param("receipt", receipt)
                .query(Integer.class)
                .single();
    }

    /** How many have an order up to a moment, that moment included. */
    int until(Round round, Instant orderAt) {
        return ofRound("select count(*) from place" + OF_ROUND + " and order_at <= :order", round)
                .param("order", utc(orderAt))
                .query(Integer.class)
                .single();
    }

    /** The receipts of those that have not given up, in the order of the alphabet. */
    List<String> receipts(Round round) {
        return ofRound("select receipt from place" + OF_ROUND + " order by receipt collate \"C\"", round)
                .query(String.class)
                .list();
    }

    /** How many were drawn before a number and have not given up since. */
    int drawnBefore(Round round, int drawn) {
        return ofRound("select count(*) from place" + OF_ROUND + " and drawn < :drawn", round)
                .param("drawn", drawn)
                .query(Integer.class)
                .single();
    }

    /** Those that have not given up, in the order in which they get a place, from one to another. */
    List<PlaceRow> inOrder(Round round, int from, int most) {
        return ofRound("select " + COLUMNS + " from place" + OF_ROUND + IN_ORDER + " offset :from limit :most", round)
                .param("from", from)
                .param("most", most)
                .query(PlaceRows::row)
                .list();
    }

    void giveUp(CaseId id, Instant at) {
        jdbc.sql("update place set given_up_at = :at where casefile = :id")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    void moveUp(CaseId id, Instant at) {
        jdbc.sql("update place set moved_up_at = :at where casefile = :id")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    /** Writes down the order of a draw. */
    void draw(Round round, List<String> receipts) {
        ofRound("""
                update place set drawn = t.number::int
                  from unnest(:receipts::text[]) with ordinality as t(receipt, number)
                 where place.procedure = :procedure and place.opens_at = :opens and place.receipt = t.receipt
                """, round).param("receipts", receipts.toArray(String[]::new)).update();
    }

    private JdbcClient.StatementSpec ofRound(String sql, Round round) {
        return jdbc.sql(sql).param("procedure", round.procedure()).param("opens", utc(round.opensAt()));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static PlaceRow row(ResultSet rs, int row) throws SQLException {
        return new PlaceRow(
                new CaseId(rs.getObject("casefile", UUID.class)),
                new Round(
                        rs.getString("procedure"),
                        rs.getObject("opens_at", OffsetDateTime.class).toInstant()),
                rs.getString("receipt"),
                rs.getObject("order_at", OffsetDateTime.class).toInstant(),
                rs.getObject("entered_at", OffsetDateTime.class).toInstant(),
                rs.getObject("drawn", Integer.class),
                moment(rs, "moved_up_at"),
                moment(rs, "given_up_at"));
    }
}
