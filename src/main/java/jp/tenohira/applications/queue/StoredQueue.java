package jp.tenohira.applications.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jp.tenohira.applications.casefile.CaseRows;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.AnsweredCase;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.core.JapaneseDates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queue in PostgreSQL. V20 holds the indexes these queries walk. */
@Component
class StoredQueue implements Queue {

    private static final String COLUMNS = OwnCases.COLUMNS;
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final Clock clock;

    StoredQueue(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        var source = template.getDataSource();
        if (source == null) {
            throw new IllegalStateException("The queue needs a data source");
        }
        var own = new JdbcTemplate(source);
        own.setFetchSize(ROWS_AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(own);
    }

    @Override
    public QueueSlice first(Desk desk, QueueFilter filter) {
        var where = where(desk, filter);
        if (where.searches()) {
            return searched(where, filter);
        }
        var found = entries(desk, filter, null, true, PAGE + 1);
        var more = found.size() > PAGE;
        return new QueueSlice(page(found), false, more, more ? null : new QueueCount(found.size(), QueueCount.BOUND));
    }

    @Override
    public QueueSlice after(Desk desk, QueueFilter filter, QueuePosition position) {
        var found = entries(desk, filter, position, true, PAGE + 1);
        return new QueueSlice(page(found), true, found.size() > PAGE, null);
    }

    @Override
    public QueueSlice before(Desk desk, QueueFilter filter, QueuePosition position) {
        var found = entries(desk, filter, position, false, PAGE + 1);
        return new QueueSlice(page(found).reversed(), found.size() > PAGE, true, null);
    }

    private QueueWhere where(Desk desk, QueueFilter filter) {
        return QueueWhere.of(desk, filter, LocalDate.ofInstant(clock.instant(), JapaneseDates.JST));
    }

    private static List<QueueEntry> page(List<QueueEntry> found) {
        return found.subList(0, Math.min(PAGE, found.size()));
    }

    /** A search reads the names of every case, so it finds the first page and the count in one go, from one index. */
    private QueueSlice searched(QueueWhere where, QueueFilter filter) {
        var order = QueuePosition.order(filter.sort(), !filter.descending());
        var sql = "select " + COLUMNS + ", k.count as findings, k.answers_version <> c.answers_version as outdated,"
                + " f.total from (select id, count(*) over () as total, row_number() over () as place"
                + " from (select c.id from casefile c where " + where.sql() + " order by " + order + " limit "
                + (QueueCount.BOUND_OF_SEARCH + 1) + ") matching) f join casefile c on c.id = f.id"
                + " left join case_checked k on k.casefile = c.id where f.place <= " + (PAGE + 1) + " order by f.place";
        var total = new AtomicInteger();
        var found = new ArrayList<>(jdbc.sql(sql)
                .params(where.params())
                .query((rs, row) -> {
                    total.set(rs.getInt("total"));
                    return entry(rs, row);
                })
                .list());
        return new QueueSlice(
                page(found), false, found.size() > PAGE, new QueueCount(total.get(), QueueCount.BOUND_OF_SEARCH));
    }

    @Override
    public QueueCount count(Desk desk, QueueFilter filter) {
        var where = where(desk, filter);
        var bound = where.searches() ? QueueCount.BOUND_OF_SEARCH : QueueCount.BOUND;
        var cases = jdbc.sql("select count(*) from (select 1 from casefile c where " + where.sql() + " limit "
                        + (bound + 1) + ") found")
                .params(where.params())
                .query(Integer.class)
                .single();
        return new QueueCount(cases, bound);
    }

    @Override
    public Neighbours neighbours(Desk desk, QueueFilter filter, Casefile casefile) {
        var position = QueuePosition.of(casefile);
        return new Neighbours(receipt(desk, filter, position, false), receipt(desk, filter, position, true));
    }

    private Optional<String> receipt(Desk desk, QueueFilter filter, QueuePosition position, boolean forward) {
        return entries(desk, filter, position, forward, 1).stream()
                .map(entry -> entry.casefile().receipt().value())
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public void each(Desk desk, QueueFilter filter, int limit, Consumer<Casefile> reader) {
        var where = where(desk, filter);
        var sql = "select " + COLUMNS + " from casefile c where " + where.sql() + " order by "
                + QueuePosition.order(filter.sort(), !filter.descending()) + " limit " + limit;
        streaming.query(sql, where.params(), (ResultSet rs) -> reader.accept(CaseRows.casefile(rs, rs.getRow())));
    }

    @Override
    @Transactional(readOnly = true)
    public void eachAnswered(Desk desk, QueueFilter filter, int limit, Consumer<AnsweredCase> reader) {
        var where = where(desk, filter);
        var sql = "select " + COLUMNS + ", v.answers from casefile c"
                + " join case_version v on v.casefile = c.id and v.number = c.answers_version where " + where.sql()
                + " order by " + QueuePosition.order(filter.sort(), !filter.descending()) + " limit " + limit;
        streaming.query(
                sql,
                where.params(),
                (ResultSet rs) ->
                        reader.accept(new AnsweredCase(CaseRows.casefile(rs, rs.getRow()), rs.getString("answers"))));
    }

    private List<QueueEntry> entries(
            Desk desk, QueueFilter filter, @Nullable QueuePosition position, boolean forward, int limit) {
        var where = where(desk, filter);
        Map<String, Object> params = new HashMap<>(where.params());
        var ascending = forward != filter.descending();
        var beyond = position == null ? "" : " and " + position.beyond(filter.sort(), ascending, params);
        var sql = "select " + COLUMNS + ", k.count as findings, k.answers_version <> c.answers_version as outdated"
                + " from casefile c left join case_checked k on k.casefile = c.id where " + where.sql() + beyond
                + " order by " + QueuePosition.order(filter.sort(), ascending) + " limit " + limit;
        return new ArrayList<>(
                jdbc.sql(sql).params(params).query(StoredQueue::entry).list());
    }

    private static QueueEntry entry(ResultSet rs, int row) throws SQLException {
        var findings = rs.getInt("findings");
        var checked = !rs.wasNull();
        return new QueueEntry(CaseRows.casefile(rs, row), checked ? findings : null, rs.getBoolean("outdated"));
    }
}
