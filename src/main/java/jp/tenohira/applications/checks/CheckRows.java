package jp.tenohira.applications.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables check_definition and check_switch. */
@Component
class CheckRows {

    private static final String COLUMNS = """
            d.procedure, d.code, d.version, d.label, d.label_en, d.kind, d.scope, d.field, d.expression, d.reason,
            d.reason_en, d.reason_others::text as reason_others, d.author_name, d.shipped, d.created_at""";
    private static final String SWITCHED_ON = """
            coalesce((select s.active from check_switch s where s.procedure = d.procedure and s.code = d.code
                       order by s.number desc limit 1), false) as active""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Check> all(String procedure) {
        return jdbc.sql("select distinct on (d.code) " + COLUMNS + ", " + SWITCHED_ON
                        + " from check_definition d where d.procedure = :procedure order by d.code, d.version desc")
                .param("procedure", procedure)
                .query(CheckRows::check)
                .list();
    }

    List<Check> versions(String procedure, String code) {
        return jdbc.sql("select " + COLUMNS + ", " + SWITCHED_ON
                        + " from check_definition d where d.procedure = :procedure and d.code = :code"
                        + " order by d.version desc limit 100")
                .param("procedure", procedure)
                .param("code", code)
                .query(CheckRows::check)
                .list();
    }

    /** Adds a version; false when somebody else just added the same one. */
    boolean add(CheckDraft draft, int version, @Nullable UUID author, String authorName, boolean shipped) {
        return jdbc.sql("""
                insert into check_definition (procedure, code, version, label, label_en, kind, scope, field, expression,
                                              reason, reason_en, reason_others, author, author_name, shipped, created_at)
                values (:procedure, :code, :version, :label, :labelEn, :kind, :scope, :field, :expression,
                        :reason, :reasonEn, :reasonOthers::jsonb, :author, :authorName, :shipped, :at)
                on conflict do nothing
                """)
                        .param("procedure", draft.procedure())
                        .param("code", draft.code())
                        .param("version", version)
                        .param("label", draft.label())
                        .param("labelEn", draft.labelEn())
                        .param("kind", draft.kind().name())
                        .param("scope", draft.scope())
                        .param("field", draft.field())
                        .param("expression", draft.expression())
                        .param("reason", draft.reason().in(Lang.JA))
                        .param("reasonEn", CheckDraft.english(draft.reason()))
                        .param("reasonOthers", CheckDraft.others(draft.reason()))
                        .param("author", author)
                        .param("authorName", authorName)
                        .param("shipped", shipped)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void turn(String procedure, String code, boolean on, @Nullable UUID author, String authorName) {
        jdbc.sql("""
                insert into check_switch (procedure, code, number, active, author, author_name, at)
                select :procedure, :code, coalesce(max(number), 0) + 1, :on, :author, :authorName, :at
                  from check_switch where procedure = :procedure and code = :code
                on conflict do nothing
                """)
                .param("procedure", procedure)
                .param("code", code)
                .param("on", on)
                .param("author", author)
                .param("authorName", authorName)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Check check(ResultSet rs, int row) throws SQLException {
        return new Check(
                rs.getString("procedure"),
                rs.getString("code"),
                rs.getInt("version"),
                CheckDraft.words(rs.getString("label"), rs.getString("label_en")),
                Check.Kind.valueOf(rs.getString("kind")),
                rs.getString("scope"),
                rs.getString("field"),
                rs.getString("expression"),
                CheckDraft.words(rs.getString("reason"), rs.getString("reason_en"), rs.getString("reason_others")),
                rs.getBoolean("active"),
                rs.getString("author_name"),
                rs.getBoolean("shipped"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
