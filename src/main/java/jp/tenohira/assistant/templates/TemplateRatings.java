package jp.tenohira.assistant.templates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff think of a template, one rating a person, and how often it was used. */
@Component
public class TemplateRatings {

    private final JdbcClient jdbc;
    private final Clock clock;

    TemplateRatings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param stars the mean of all ratings, to one decimal; 0 where nobody rated
     * @param ratings how many rated
     */
    public record Standing(BigDecimal stars, int ratings, int uses) {

        public static final Standing NONE = new Standing(BigDecimal.ZERO, 0, 0);
    }

    private record Row(String template, BigDecimal stars, int ratings, int uses) {}

    /** By the key of the template; one that nobody rated or used is missing. */
    @Transactional(readOnly = true)
    public Map<String, Standing> all() {
        return jdbc.sql("""
                        select template, coalesce(round(avg(stars), 1), 0) as stars, count(stars) as ratings,
                               count(used) as uses
                          from (select template, stars, null::uuid as used from prompt_template_rating
                                union all
                                select template, null, id from prompt_template_use) both_kinds
                         group by template
                        """).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::template, row -> new Standing(row.stars(), row.ratings(), row.uses())));
    }

    public Optional<Integer> own(Staff who, String template) {
        return jdbc.sql("select stars from prompt_template_rating where template = :template and person = :person")
                .param("template", template)
                .param("person", who.id())
                .query(Integer.class)
                .optional();
    }

    /** Rates, or changes the rating given before. */
    @Transactional
    public void rate(Staff who, String template, int stars) {
        jdbc.sql("""
                        insert into prompt_template_rating (template, person, stars, at) values (:template, :person, :stars, :at)
                        on conflict (municipality, template, person) do update set stars = :stars, at = :at
                        """)
                .param("template", template)
                .param("person", who.id())
                .param("stars", stars)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Counts that a prompt was made from it. */
    @Transactional
    public void used(Staff who, PromptTemplate template) {
        var section = who.section();
        jdbc.sql("""
                        insert into prompt_template_use (id, at, template, purpose, section)
                        values (:id, :at, :template, :purpose, :section)
                        """)
                .param("id", UUID.randomUUID())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("template", template.key())
                .param("purpose", template.purpose().code())
                .param("section", section == null ? "" : section)
                .update();
    }
}
