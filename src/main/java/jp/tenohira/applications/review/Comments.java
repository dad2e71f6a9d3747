package jp.tenohira.applications.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.casefile.CaseMessage;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.review.pages.CasePage.CommentView;
import jp.tenohira.applications.review.pages.CasePage.CommentsView;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.ui.Frame;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff tell each other about a case. Nothing of it is ever shown to the resident. */
@Component
public class Comments {

    public static final int LONGEST = CaseMessage.LONGEST;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Comments(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void add(Desk desk, Casefile casefile, String body) {
        jdbc.sql("select id from casefile where id = :id for update")
                .param("id", casefile.id().value())
                .query()
                .singleRow();
        jdbc.sql("""
                insert into case_comment (casefile, number, at, author, author_name, body)
                select :id, coalesce(max(number), 0) + 1, :at, :author, :name, :body
                  from case_comment where casefile = :id
                """)
                .param("id", casefile.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", desk.id())
                .param("name", desk.staff().name())
                .param("body", body)
                .update();
        audit.record(desk.staff(), "case.commented", casefile.receipt().value(), Map.of());
    }

    CommentsView view(Frame frame, CaseId id, String typed) {
        var comments = jdbc.sql("select at, author_name, body from case_comment where casefile = :id order by number")
                .param("id", id.value())
                .query((rs, row) -> new CommentView(
                        rs.getString("author_name"),
                        JapaneseDates.dateTime(
                                rs.getObject("at", OffsetDateTime.class).toInstant(), frame.lang()),
                        rs.getString("body")))
                .list();
        return new CommentsView(comments, typed);
    }
}
