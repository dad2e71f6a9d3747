package jp.tenohira.procedures.forms.publishing;

import java.util.List;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.definition.document.QuestionBank;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What published versions were written as, with their references to the question bank. A form is read by its version alone;
 * from its source the next one is made.
 */
@Component
public class FormSources {

    private final JdbcClient jdbc;

    FormSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A version in force whose source is kept.
     *
     * @param recognised whether the source was worked out from what was published
     */
    public record Source(String procedure, int version, boolean recognised) {}

    /** A version in force from before sources were kept, as JSON. */
    public record Unsourced(String procedure, int version, String definition) {}

    /** The source as JSON; empty for a version from before sources were kept. */
    public Optional<String> find(String procedure, int version) {
        return jdbc.sql("select written from form_source where procedure = :procedure and version = :version")
                .param("procedure", procedure)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** The forms in force that take in that entry in a version before this one, by procedure. */
    public List<Source> inForceBefore(BankEntry entry) {
        return jdbc.sql("""
                        select s.procedure, s.version, s.recognised
                          from form_source s
                          join (select procedure, max(version) as version from form_version group by procedure) f
                               on f.procedure = s.procedure and f.version = s.version
                         where exists (select from unnest(s.uses) u
                                        where split_part(u, '@', 1) = :key and split_part(u, '@', 2)::int < :version)
                         order by s.procedure
                        """)
                .param("key", entry.key())
                .param("version", entry.version())
                .query(Source.class)
                .list();
    }

    /** How many forms in force take in that entry, in whatever version. */
    public int countInForce(BankEntry entry) {
        return jdbc.sql("""
                        select count(*)
                          from form_source s
                          join (select procedure, max(version) as version from form_version group by procedure) f
                               on f.procedure = s.procedure and f.version = s.version
                         where exists (select from unnest(s.uses) u where split_part(u, '@', 1) = :key)
                        """).param("key", entry.key()).query(Integer.class).single();
    }

    public List<Unsourced> withoutSource() {
        return jdbc.sql("""
                        select v.procedure, v.version, v.definition::text as definition
                          from form_version v
                          join (select procedure, max(version) as version from form_version group by procedure) f
                               on f.procedure = v.procedure and f.version = v.version
                         where not exists (select from form_source s
                                            where s.procedure = v.procedure and s.version = v.version)
                        """).query(Unsourced.class).list();
    }

    /** Keeps what was worked out as the source of a version from before sources were kept. */
    public void addRecognised(String procedure, int version, String json) {
        add(procedure, version, JsonMapper.shared().readTree(json), true);
    }

    void add(String procedure, int version, JsonNode written) {
        add(procedure, version, written, false);
    }

    private void add(String procedure, int version, JsonNode written, boolean recognised) {
        var uses = QuestionBank.uses(written).stream().map(BankEntry::pinned).toArray(String[]::new);
        jdbc.sql("""
                        insert into form_source (procedure, version, written, uses, recognised)
                        values (:procedure, :version, :written, :uses, :recognised)
                        on conflict do nothing
                        """)
                .param("procedure", procedure)
                .param("version", version)
                .param("written", JsonMapper.shared().writeValueAsString(written))
                .param("uses", uses)
                .param("recognised", recognised)
                .update();
    }
}
