package jp.tenohira.assistant.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.assistant.templates.SectionTemplate.State;
import jp.tenohira.assistant.templates.SectionTemplate.Version;
import jp.tenohira.assistant.templates.SectionTemplates.Draft;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Templates of sections as they are stored: the row says what holds, versions and steps are only added. */
@Component
public class TemplateTable {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    TemplateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a template. */
    public record Happened(String step, int version, String personName, Instant at) {}

    /** The own section's, in their newest version; of others what the city may use; to the headquarters also what waits for it. */
    List<SectionTemplate> seenBy(String section, boolean headquarters) {
        return jdbc.sql("""
                        select t.*, v.version as shown, v.purpose, v.title, v.body, v.hints, v.title_en,
                               v.body_en, v.hints_en, v.changed_at as written_at,
                               v.changed_by
                          from prompt_template t
                          join prompt_template_version v
                            on v.template = t.id
                           and v.version = case when t.owner_section = :section or (:headquarters and t.state = 'PROPOSED')
                                                then t.version else t.city_version end
                         where (t.owner_section = :section
                                or t.state <> 'WITHDRAWN' and t.city_version is not null
                                or :headquarters and t.state = 'PROPOSED')
                         order by v.title, t.id limit :most
                        """)
                .param("section", section)
                .param("headquarters", headquarters)
                .param("most", MOST)
                .query(TemplateTable::template)
                .list();
    }

    private static SectionTemplate template(ResultSet rs, int row) throws SQLException {
        return new SectionTemplate(
                rs.getObject("id", UUID.class),
                rs.getString("owner_section"),
                rs.getString("owner_post"),
                State.valueOf(rs.getString("state")),
                rs.getInt("version"),
                rs.getObject("city_version", Integer.class),
                rs.getObject("proposed_by", UUID.class),
                new Version(
                        rs.getInt("shown"),
                        Purpose.of(rs.getString("purpose")).orElse(Purpose.OTHER),
                        new TemplateWording(rs.getString("title"), rs.getString("body"), rs.getString("hints")),
                        new TemplateWording(
                                rs.getString("title_en"), rs.getString("body_en"), rs.getString("hints_en")),
                        rs.getObject("written_at", OffsetDateTime.class).toInstant(),
                        rs.getString("changed_by")));
    }

    void add(UUID id, String section, String post, OffsetDateTime at) {
        jdbc.sql("""
                        insert into prompt_template (id, owner_section, owner_post, state, version, changed_at)
                        values (:id, :section, :post, 'DRAFT', 1, :at)
                        """)
                .param("id", id)
                .param("section", section)
                .param("post", post)
                .param("at", at)
                .update();
    }

    void write(UUID id, int version, Draft draft, String by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into prompt_template_version (template, version, purpose, title, body, hints, title_en, body_en,
                                                             hints_en, changed_at, changed_by)
                        values (:id, :version, :purpose, :title, :body, :hints, :titleEn, :bodyEn, :hintsEn, :at, :by)
                        """)
                .param("id", id)
                .param("version", version)
                .param("purpose", draft.purpose())
                .param("title", draft.japanese().title().strip())
                .param("body", draft.japanese().body())
                .param("hints", draft.japanese().hints())
                .param("titleEn", draft.english().title().strip())
                .param("bodyEn", draft.english().body())
                .param("hintsEn", draft.english().hints())
                .param("at", at)
                .param("by", by)
                .update();
    }

    void put(
            UUID id,
            State state,
            int version,
            String post,
            @Nullable Integer cityVersion,
            @Nullable UUID proposedBy,
            OffsetDateTime at) {
        jdbc.sql("""
                        update prompt_template
                           set state = :state, version = :version, owner_post = :post, city_version = :city,
                               proposed_by = :proposed, changed_at = :at
                         where id = :id
                        """)
                .param("state", state.name())
                .param("version", version)
                .param("post", post)
                .param("city", cityVersion, Types.INTEGER)
                .param("proposed", proposedBy, Types.OTHER)
                .param("at", at)
                .param("id", id)
                .update();
    }

    void step(UUID template, String step, int version, Staff who, OffsetDateTime at) {
        jdbc.sql("""
                        insert into prompt_template_step (id, template, step, version, person, person_name, at)
                        values (:id, :template, :step, :version, :person, :name, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("template", template)
                .param("step", step)
                .param("version", version)
                .param("person", who.id())
                .param("name", who.name())
                .param("at", at)
                .update();
    }

    List<Happened> history(UUID template) {
        return jdbc.sql("""
                        select step, version, person_name, at from prompt_template_step
                         where template = :template order by at desc, version desc limit :most
                        """)
                .param("template", template)
                .param("most", MOST)
                .query((rs, _) -> new Happened(
                        rs.getString("step"),
                        rs.getInt("version"),
                        rs.getString("person_name"),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
