package jp.tenohira.applications.filing.writing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.notices.NoticeKind;
import jp.tenohira.applications.notices.NoticeWording;
import jp.tenohira.applications.notices.Notices;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.stereotype.Component;

/** Tells those who gave an e-mail address that their application was received. */
@Component
class FilingNotices {

    private final Forms forms;
    private final Notices notices;
    private final NoticeWording wording;

    FilingNotices(Notices notices, NoticeWording wording, Forms forms) {
        this.forms = forms;
        this.notices = notices;
        this.wording = wording;
    }

    void write(List<Filing> filings, Map<CaseId, ReceiptNumber> numbers) {
        for (var filing : filings) {
            var email = filing.email();
            if (email != null) {
                var number = Objects.requireNonNull(numbers.get(filing.id())).value();
                var lang = Lang.of(filing.language());
                var content = filing.content();
                var title = forms.version(content.procedure(), content.formVersion())
                        .definition()
                        .title();
                var worded = wording.of(NoticeKind.RECEIVED, lang, title.in(lang), number, "/status?number=" + number);
                notices.write(NoticeKind.RECEIVED, filing.id(), email, worded);
            }
        }
    }
}
