package jp.tenohira.assistant.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short test before the first use; it may be taken again, and every try is kept. */
@Component
public class ShortTest {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final AuditTrail audit;
    private final Clock clock;

    ShortTest(JdbcClient jdbc, Questions questions, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param right by question, in their order */
    public record Result(List<Boolean> right, boolean passed) {

        public Result {
            right = List.copyOf(right);
        }

        public long correct() {
            return right.stream().filter(Boolean::booleanValue).count();
        }
    }

    /** @param answers the index of the option chosen for each question, from 0 */
    @Transactional
    public Result take(Staff who, List<Integer> answers) {
        var asked = questions.all();
        if (answers.size() != asked.size()) {
            throw new IllegalArgumentException(answers.size() + " answers to " + asked.size() + " questions");
        }
        var right = java.util.stream.IntStream.range(0, asked.size())
                .mapToObj(at -> asked.get(at).right() == answers.get(at))
                .toList();
        var correct = right.stream().filter(Boolean::booleanValue).count();
        var result = new Result(right, correct >= questions.pass());
        jdbc.sql("""
                        insert into guideline_test (id, person, person_name, section, at, correct, asked, passed)
                        values (:id, :person, :name, :section, :at, :correct, :asked, :passed)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", who.id())
                .param("name", who.name())
                .param("section", Readings.sectionOf(who))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("correct", correct)
                .param("asked", asked.size())
                .param("passed", result.passed())
                .update();
        audit.record(
                who, "assistant.test-taken", who.id().toString(), Map.of("passed", Boolean.toString(result.passed())));
        return result;
    }

    /** When the person first passed. */
    public Optional<Instant> passedAt(UUID person) {
        return jdbc.sql("select at from guideline_test where person = :person and passed order by at limit 1")
                .param("person", person)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
