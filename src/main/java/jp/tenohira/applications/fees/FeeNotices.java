package jp.tenohira.applications.fees;

import java.util.Optional;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.notices.NoticeKind;
import jp.tenohira.applications.notices.NoticeWording;
import jp.tenohira.applications.notices.Notices;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.stereotype.Component;

/** Tells residents who left an address what became of their fee. Amounts never go by mail: they stand on the page of the case. */
@Component
class FeeNotices {

    private final Notices notices;
    private final NoticeWording wording;
    private final Forms forms;

    FeeNotices(Notices notices, NoticeWording wording, Forms forms) {
        this.notices = notices;
        this.wording = wording;
        this.forms = forms;
    }

    void write(NoticeKind kind, Casefile casefile) {
        Optional.ofNullable(casefile.email()).ifPresent(email -> {
            var lang = Lang.of(casefile.language());
            var number = casefile.receipt().value();
            notices.write(
                    kind,
                    casefile.id(),
                    email,
                    wording.of(kind, lang, title(casefile).in(lang), number, "/status?number=" + number));
        });
    }

    Text title(Casefile casefile) {
        return forms.find(casefile.procedure(), casefile.formVersion())
                .map(form -> form.definition().title())
                .orElseGet(() -> Text.plain(casefile.procedure()));
    }
}
