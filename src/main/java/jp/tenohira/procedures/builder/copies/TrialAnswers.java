package jp.tenohira.procedures.builder.copies;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import jp.tenohira.procedures.forms.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The test answers that a member of staff gives to a form that is being built. */
@Component
public class TrialAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    TrialAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** None before the first. */
    public Answers of(UUID copy, UUID staff) {
        return jdbc.sql("select answers::text from working_trial where working_copy = :copy and staff = :staff")
                .param("copy", copy)
                .param("staff", staff)
                .query(String.class)
                .optional()
                .map(Answers::fromJson)
                .orElse(Answers.EMPTY);
    }

    public void keep(UUID copy, UUID staff, Answers answers) {
        jdbc.sql("""
                        insert into working_trial (working_copy, staff, answers, at)
                        values (:copy, :staff, :answers::jsonb, :at)
                        on conflict (municipality, working_copy, staff)
                        do update set answers = excluded.answers, at = excluded.at
                        """)
                .param("copy", copy)
                .param("staff", staff)
                .param("answers", answers.toJson())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
