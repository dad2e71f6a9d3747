package jp.tenohira.applications.decisions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseMoved;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.decisions.pages.NoticeContent;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.ui.documents.Pdf;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notices in PostgreSQL. The number is given and the words are kept in the transaction that notifies the resident. */
@Component
class StoredNotices implements DecisionNotices {

    private static final String TEMPLATE = "applications/decisions/notice.jte";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Casefiles casefiles;
    private final NoticeWriter writer;
    private final Pdf pdf;
    private final Clock clock;

    StoredNotices(JdbcClient jdbc, JsonMapper json, Casefiles casefiles, NoticeWriter writer, Pdf pdf, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.casefiles = casefiles;
        this.writer = writer;
        this.pdf = pdf;
        this.clock = clock;
    }

    @EventListener
    void on(CaseMoved moved) {
        if (moved.step() == Step.NOTIFY) {
            issue(casefiles.find(moved.id()).orElseThrow());
        }
    }

    private void issue(Casefile casefile) {
        var outcome = casefile.outcome();
        if (outcome == null) {
            throw new IllegalStateException("Case " + casefile.id() + " was notified without an outcome");
        }
        var now = clock.instant();
        var year = FiscalYear.of(now).year();
        var number = writer.number(casefile, year, nextSerial(casefile.section(), year));
        jdbc.sql("""
                insert into decision_notice (casefile, number, outcome, issued_at, content)
                values (:casefile, :number, :outcome, :at, :content::jsonb)
                """)
                .param("casefile", casefile.id().value())
                .param("number", number)
                .param("outcome", outcome.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("content", json.writeValueAsString(writer.write(casefile, outcome, number, now)))
                .update();
    }

    private long nextSerial(String section, int year) {
        return jdbc.sql("""
                insert into decision_number (section, year, last) values (:section, :year, 1)
                on conflict (municipality, section, year) do update set last = decision_number.last + 1
                returning last
                """)
                .param("section", section)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<byte[]> pdf(CaseId id) {
        return jdbc.sql("select content from decision_notice where casefile = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(content -> pdf.of(TEMPLATE, json.readValue(content, NoticeContent.class)));
    }

    /** The notice as it would be issued now, marked as a draft; empty before the decision. */
    Optional<byte[]> draft(Casefile casefile) {
        return Optional.ofNullable(casefile.outcome())
                .map(outcome ->
                        pdf.of(TEMPLATE, writer.write(casefile, outcome, writer.draftNumber(), clock.instant())));
    }
}
