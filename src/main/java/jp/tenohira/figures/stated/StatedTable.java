package jp.tenohira.figures.stated;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.history.Stated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stated values in PostgreSQL. */
@Component
class StatedTable {

    private static final String COLUMNS = "id, figure, version, first_day, last_day, members, measured, exact, shown,"
            + " provisional, recorded_at, recorded_by, occasion";

    private final JdbcClient jdbc;

    StatedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String shown(FigureValue value) {
        return value.shown().map(JapaneseNumbers::inFile).orElse("");
    }

    /** Keeps others from stating the same number until the transaction ends. */
    void lock(String figure, Slice slice) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_setting('tenohira.municipality') || :what, 0))")
                .param("what", figure + slice.key())
                .query()
                .listOfRows();
    }

    Stated add(FigureValue value, Instant at, String by, String occasion) {
        var slice = value.slice();
        return jdbc.sql("""
                        insert into stated_value (figure, version, slice_key, first_day, last_day, members, measured, exact,
                                                  shown, provisional, recorded_at, recorded_by, occasion)
                        values (:figure, :version, :key, :first, :last, :members::jsonb, :measured::jsonb, :exact,
                                :shown, :provisional, :at, :by, :occasion)
                        returning """ + " " + COLUMNS)
                .param("figure", value.figure().code())
                .param("version", value.figure().version())
                .param("key", slice.key())
                .param("first", slice.from(), Types.DATE)
                .param("last", slice.to(), Types.DATE)
                .param("members", ExactText.json(slice.where()))
                .param("measured", ExactText.measured(value.measured()))
                .param("exact", value.exact().map(ExactText::of).orElse(null), Types.VARCHAR)
                .param("shown", shown(value))
                .param("provisional", value.provisional())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("occasion", occasion)
                .query(StatedTable::stated)
                .single();
    }

    Optional<Stated> last(String figure, Slice slice, Instant upTo) {
        return jdbc.sql("select " + COLUMNS + """
                         from stated_value
                        where figure = :figure and slice_key = :key and recorded_at <= :upTo
                        order by id desc limit 1
                        """)
                .param("figure", figure)
                .param("key", slice.key())
                .param("upTo", upTo.atOffset(ZoneOffset.UTC))
                .query(StatedTable::stated)
                .optional();
    }

    List<Stated> history(String figure, Slice slice, int most) {
        return jdbc.sql("select " + COLUMNS
                        + " from stated_value where figure = :figure and slice_key = :key order by id desc limit :most")
                .param("figure", figure)
                .param("key", slice.key())
                .param("most", most)
                .query(StatedTable::stated)
                .list();
    }

    Optional<Stated> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from stated_value where id = :id")
                .param("id", id)
                .query(StatedTable::stated)
                .optional();
    }

    /** The numbers that stand now, the latest stated first. */
    List<Stated> standing(String figure, int most) {
        return jdbc.sql("select " + COLUMNS + " from (select distinct on (figure, slice_key) " + COLUMNS + """
                         from stated_value where :figure in ('', figure)
                        order by figure, slice_key, id desc) standing
                        order by id desc limit :most
                        """)
                .param("figure", figure)
                .param("most", most)
                .query(StatedTable::stated)
                .list();
    }

    private static Stated stated(ResultSet rs, int row) throws SQLException {
        var exact = Optional.ofNullable(rs.getString("exact")).map(ExactText::read);
        return new Stated(
                rs.getLong("id"),
                rs.getString("figure"),
                rs.getInt("version"),
                new Slice(
                        rs.getObject("first_day", LocalDate.class),
                        rs.getObject("last_day", LocalDate.class),
                        ExactText.words(rs.getString("members"))),
                ExactText.readMeasured(rs.getString("measured")),
                exact,
                rs.getString("shown"),
                rs.getBoolean("provisional"),
                rs.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                rs.getString("recorded_by"),
                rs.getString("occasion"));
    }
}
