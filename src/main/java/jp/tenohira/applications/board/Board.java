package jp.tenohira.applications.board;

import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.casefile.CaseRows;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the cards of a board. V75 holds the index these queries walk; states stand in the text, so that it fits. */
@Component
class Board {

    /** The most cards a column shows. */
    static final int MOST = 20;

    /** What a column's count goes up to. */
    static final int COUNTED = 1_000;

    private final JdbcClient jdbc;

    Board(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Casefile> cards(Desk desk, String procedure, Column column) {
        return query(
                        "select " + OwnCases.COLUMNS,
                        column,
                        " order by c.due_on, c.submitted_at, c.id limit " + MOST,
                        desk,
                        procedure)
                .query(CaseRows::casefile)
                .list();
    }

    /** At most one more than {@link #COUNTED}. */
    int count(Desk desk, String procedure, Column column) {
        return query("select count(*) from (select 1", column, " limit " + (COUNTED + 1) + ") found", desk, procedure)
                .query(Integer.class)
                .single();
    }

    /** The cases under review whose step no column stands for: filed under a version with another path. */
    List<Casefile> elsewhere(Desk desk, String procedure, List<Column> columns) {
        var steps = columns.stream().map(Column::step).flatMap(Optional::stream).toList();
        if (steps.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + OwnCases.COLUMNS + """
                 from casefile c
                 where c.section = :section and c.procedure = :procedure and c.state = 'UNDER_REVIEW'
                   and c.path_step not in (:steps)
                 order by c.due_on, c.submitted_at, c.id limit 20
                """)
                .param("section", desk.section())
                .param("procedure", procedure)
                .param("steps", steps)
                .query(CaseRows::casefile)
                .list();
    }

    private JdbcClient.StatementSpec query(String select, Column column, String rest, Desk desk, String procedure) {
        var sql = select + " from casefile c where c.section = :section and c.procedure = :procedure and c.state = '"
                + column.state().name() + "'" + (column.step().isPresent() ? " and c.path_step = :step" : "") + rest;
        var spec = jdbc.sql(sql).param("section", desk.section()).param("procedure", procedure);
        return column.step().map(step -> spec.param("step", step)).orElse(spec);
    }
}
