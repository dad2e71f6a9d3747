package jp.tenohira.applications.places;

import java.time.Clock;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.notices.NoticeKind;
import jp.tenohira.applications.notices.NoticeWording;
import jp.tenohira.applications.notices.Notices;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.stereotype.Component;

/** Tells those on the waiting list that a place became free for them. Joins the transaction that frees it. */
@Component
class MovingUp {

    private final PlaceRows rows;
    private final Casefiles casefiles;
    private final Forms forms;
    private final Notices notices;
    private final NoticeWording wording;
    private final Clock clock;

    MovingUp(PlaceRows rows, Casefiles casefiles, Forms forms, Notices notices, NoticeWording wording, Clock clock) {
        this.rows = rows;
        this.casefiles = casefiles;
        this.forms = forms;
        this.notices = notices;
        this.wording = wording;
        this.clock = clock;
    }

    /** Those who stand now from one number to another, the first being 0, have a place they did not have before. */
    void between(Round round, int from, int until) {
        for (var row : rows.inOrder(round, from, until - from)) {
            rows.moveUp(row.id(), clock.instant());
            tell(NoticeKind.MOVED_UP, row.id());
        }
    }

    void tell(NoticeKind kind, CaseId id) {
        var casefile = casefiles.find(id).orElseThrow();
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
