package jp.tenohira.payments.settlement.papers;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongFunction;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.payments.settlement.pages.PaperDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Papers in PostgreSQL; what is kept is neither changed nor removed. */
final class PaperRows {

    enum Kind {
        DAY,
        MONTH
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PaperRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PaperDocument> find(Kind kind, String subject) {
        return jdbc.sql("select content::text from settlement_paper where kind = :kind and subject = :subject")
                .param("kind", kind.name())
                .param("subject", subject)
                .query(String.class)
                .optional()
                .map(json -> JsonMapper.shared().readValue(json, PaperDocument.class));
    }

    /** Gives the next number of the fiscal year, whose counter the caller holds, to a paper and keeps it. */
    PaperDocument keep(Kind kind, String subject, FiscalYear year, LongFunction<PaperDocument> written) {
        var number = jdbc.sql("""
                        select coalesce(max(number), 0) + 1 from settlement_paper
                         where kind = :kind and fiscal_year = :year
                        """)
                .param("kind", kind.name())
                .param("year", year.year())
                .query(Long.class)
                .single();
        var paper = written.apply(number);
        jdbc.sql("""
                insert into settlement_paper (kind, subject, fiscal_year, number, content, kept_at)
                values (:kind, :subject, :year, :number, :content::jsonb, :at)
                """)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("year", year.year())
                .param("number", number)
                .param("content", JsonMapper.shared().writeValueAsString(paper))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return paper;
    }
}
