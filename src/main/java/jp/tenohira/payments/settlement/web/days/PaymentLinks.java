package jp.tenohira.payments.settlement.web.days;

import java.util.List;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Link;

/** From the takings of a day online back to the applications they were paid for, for whoever may see those. */
final class PaymentLinks {

    private static final String ONLINE = "online";
    private static final int MOST = 200;

    private PaymentLinks() {}

    static List<Part> of(SettlementDesk desk, Lang lang, Staff staff, Day day) {
        if (!day.of().facility().equals(ONLINE)) {
            return List.of();
        }
        var links = day.facts().takings().stream()
                .filter(taking -> staff.sees(taking.section()))
                .limit(MOST)
                .map(taking -> new Link(
                        desk.text(lang, "origin", taking.origin(), JapaneseNumbers.inTable(taking.yen())),
                        "/staff/payments/" + taking.origin()))
                .toList();
        return links.isEmpty() ? List.of() : List.of(Part.links(links));
    }
}
