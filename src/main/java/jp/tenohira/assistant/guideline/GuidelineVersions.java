package jp.tenohira.assistant.guideline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.assistant.guideline.Guideline.Article;
import jp.tenohira.assistant.guideline.GuidelineVersion.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the city's versions, the shipped one in front. */
@Component
class GuidelineVersions {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String COLUMNS = """
            select version, articles, resting, note, since, proposed_at, proposed_by, proposed_name, decision, decided_at, decided_name
              from guideline_version
            """;

    private final GuidelineVersion shipped = ShippedGuideline.read();
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    GuidelineVersions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    GuidelineVersion shipped() {
        return shipped;
    }

    GuidelineVersion inForce() {
        return jdbc.sql(COLUMNS + " where decision = 'APPROVED' order by decided_at desc, version desc limit 1")
                .query((row, _) -> version(row))
                .optional()
                .orElse(shipped);
    }

    /** Newest first, the shipped one last. */
    List<GuidelineVersion> all() {
        var all = new ArrayList<>(jdbc.sql(COLUMNS + " order by version desc limit 500")
                .query((row, _) -> version(row))
                .list());
        all.add(shipped);
        return all;
    }

    Optional<GuidelineVersion> find(int version) {
        return all().stream().filter(one -> one.version() == version).findFirst();
    }

    /** Writes a version that waits; a second one at the same time fails on the index. */
    int add(UUID person, String name, List<Article> articles, Set<Rule> resting, String note) {
        var next = all().getFirst().version() + 1;
        jdbc.sql("""
                        insert into guideline_version (version, articles, resting, note, proposed_at, proposed_by, proposed_name)
                        values (:version, cast(:articles as jsonb), :resting, :note, :at, :person, :name)
                        """)
                .param("version", next)
                .param(
                        "articles",
                        json.writeValueAsString(
                                articles.stream().map(WrittenArticle::of).toList()))
                .param("resting", resting.stream().map(Rule::name).sorted().toArray(String[]::new))
                .param("note", note)
                .param("at", now())
                .param("person", person)
                .param("name", name)
                .update();
        return next;
    }

    /** False when it was decided already, or by the person who proposed it. */
    boolean decide(UUID person, String name, int version, Decision decision) {
        return jdbc.sql("""
                        update guideline_version
                           set decision = :decision, since = :since, decided_at = :at, decided_by = :person, decided_name = :name
                         where version = :version and decision = 'OPEN' and proposed_by <> :person
                        """)
                        .param("decision", decision.name())
                        .param(
                                "since",
                                decision == Decision.APPROVED ? LocalDate.ofInstant(clock.instant(), TOKYO) : null)
                        .param("at", now())
                        .param("person", person)
                        .param("name", name)
                        .param("version", version)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private GuidelineVersion version(ResultSet row) throws SQLException {
        var articles = List.of(json.readValue(row.getString("articles"), WrittenArticle[].class));
        var resting = (String[]) row.getArray("resting").getArray();
        return new GuidelineVersion(
                row.getInt("version"),
                ShippedGuideline.articles(articles),
                Arrays.stream(resting).map(Rule::valueOf).collect(Collectors.toSet()),
                row.getString("note"),
                row.getObject("since", LocalDate.class),
                instant(row, "proposed_at"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                Decision.valueOf(row.getString("decision")),
                instant(row, "decided_at"),
                row.getString("decided_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
