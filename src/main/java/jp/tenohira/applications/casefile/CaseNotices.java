package jp.tenohira.applications.casefile;

import java.util.Optional;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseMoved;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.notices.NoticeKind;
import jp.tenohira.applications.notices.NoticeWording;
import jp.tenohira.applications.notices.Notices;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells residents who left an address what happened to their case, in the transaction in which it happens. */
@Component
class CaseNotices {

    private final JdbcClient jdbc;
    private final Notices notices;
    private final NoticeWording wording;
    private final Forms forms;

    CaseNotices(JdbcClient jdbc, Notices notices, NoticeWording wording, Forms forms) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.wording = wording;
        this.forms = forms;
    }

    @EventListener
    void tell(CaseMoved moved) {
        kind(moved.step()).ifPresent(kind -> write(kind, moved.id()));
    }

    void tellOfMessage(CaseId id) {
        write(NoticeKind.MESSAGE, id);
    }

    private static Optional<NoticeKind> kind(Step step) {
        return switch (step) {
            case SEND_BACK -> Optional.of(NoticeKind.SENT_BACK);
            case RESUBMIT -> Optional.of(NoticeKind.RESUBMITTED);
            case NOTIFY -> Optional.of(NoticeKind.DECISION);
            case WITHDRAW -> Optional.of(NoticeKind.WITHDRAWN);
            case SUBMIT, ASSIGN, ACCEPT, APPROVE, STEP_BACK, DECIDE -> Optional.empty();
        };
    }

    private void write(NoticeKind kind, CaseId id) {
        var casefile = jdbc.sql("select " + CaseRows.COLUMNS + " from casefile where id = :id")
                .param("id", id.value())
                .query(CaseRows::casefile)
                .single();
        var email = casefile.email();
        if (email == null) {
            return;
        }
        var lang = Lang.of(casefile.language());
        var title = forms.version(casefile.procedure(), casefile.formVersion())
                .definition()
                .title();
        var number = casefile.receipt().value();
        notices.write(kind, id, email, wording.of(kind, lang, title.in(lang), number, "/status?number=" + number));
    }
}
