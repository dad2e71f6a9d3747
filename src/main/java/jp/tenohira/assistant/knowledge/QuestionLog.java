package jp.tenohira.assistant.knowledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That a question was asked and what became of it; never the question. */
@Component
class QuestionLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a question. */
    enum End {
        /** A model answered from the quotes. */
        ANSWERED,
        /** The quotes were shown; no model is connected. */
        QUOTED,
        /** The documents have no answer. */
        NOT_THERE,
        /** The guideline, an allowance or a failure kept it back. */
        REFUSED
    }

    void write(Staff who, End end, Found found, @Nullable UUID use) {
        var section = who.section();
        jdbc.sql("""
                        insert into knowledge_question (id, at, person, section, outcome, quotes, covered, model_use)
                        values (:id, :at, :person, :section, :outcome, :quotes, :covered, :use)
                        """)
                .param("id", UUID.randomUUID())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", who.id())
                .param("section", section == null ? "" : section)
                .param("outcome", end.name())
                .param("quotes", found.quotes().size())
                .param("covered", BigDecimal.valueOf(found.covered()).setScale(3, RoundingMode.HALF_UP))
                .param("use", use)
                .update();
    }
}
