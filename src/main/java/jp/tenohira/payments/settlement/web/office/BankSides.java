package jp.tenohira.payments.settlement.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import org.springframework.stereotype.Component;

/** What the pages of cash and of payouts share, by the city's way of seeing what its bank credited. */
@Component
class BankSides {

    private final SettlementDesk desk;

    BankSides(SettlementDesk desk) {
        this.desk = desk;
    }

    /** What was done; and where the bank book is looked at, that it is, and where. */
    List<Notice> notices(Lang lang, String done) {
        var notices = new ArrayList<>(desk.done(lang, done));
        if (desk.byBook()) {
            notices.add(Notice.info(desk.text(lang, "book.notice"), "")
                    .leadingTo(List.of(new Link(desk.text(lang, "book"), SettlementDesk.BOOK))));
        }
        return notices;
    }

    /** Matches once more what the bank's files tell. */
    Part match(Lang lang, String path) {
        return Part.forms(
                "",
                "",
                new Form(
                        "",
                        path + "/match",
                        false,
                        Map.of(),
                        List.of(),
                        Button.secondary(desk.text(lang, "match.yes"))));
    }
}
