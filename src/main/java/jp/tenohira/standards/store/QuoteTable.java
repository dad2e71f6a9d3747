package jp.tenohira.standards.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Quote;
import jp.tenohira.standards.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of quotes. */
@Component
class QuoteTable {

    private static final String COLUMNS =
            "system, scenario, version, vendor, initial_cost, yearly_cost, assumed, note, quoted_at, quoted_by";

    private final JdbcClient jdbc;

    QuoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Quote> current() {
        return jdbc.sql("select distinct on (system, scenario) " + COLUMNS
                        + " from standard_quote order by system, scenario, version desc")
                .query(QuoteTable::quote)
                .list();
    }

    List<Quote> versions(CoreSystem system) {
        return jdbc.sql("select " + COLUMNS + " from standard_quote where system = :system"
                        + " order by quoted_at desc, scenario, version desc")
                .param("system", system.code())
                .query(QuoteTable::quote)
                .list();
    }

    void add(Quote quote) {
        jdbc.sql("insert into standard_quote (" + COLUMNS + ") values (:system, :scenario, :version, :vendor, :initial,"
                        + " :yearly, :assumed, :note, :at, :by)")
                .param("system", quote.system().code())
                .param("scenario", quote.scenario().name())
                .param("version", quote.version())
                .param("vendor", quote.vendor())
                .param("initial", quote.initial())
                .param("yearly", quote.yearly())
                .param("assumed", quote.assumed())
                .param("note", quote.note())
                .param("at", quote.at().atOffset(ZoneOffset.UTC))
                .param("by", quote.by())
                .update();
    }

    private static Quote quote(ResultSet rs, int row) throws SQLException {
        return new Quote(
                CoreSystem.of(rs.getString("system")).orElseThrow(),
                Scenario.valueOf(rs.getString("scenario")),
                rs.getInt("version"),
                rs.getString("vendor"),
                rs.getLong("initial_cost"),
                rs.getLong("yearly_cost"),
                rs.getBoolean("assumed"),
                rs.getString("note"),
                rs.getObject("quoted_at", OffsetDateTime.class).toInstant(),
                rs.getString("quoted_by"));
    }
}
