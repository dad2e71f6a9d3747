package jp.tenohira.payments.settlement.web.days;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Link;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** From the takings of a day back to what they were summed from: receipts of registers, or applications, for whoever may see those. */
@Component
class OriginLinks {

    private static final int MOST = 200;

    private final SettlementDesk desk;
    private final List<TakingsSource> sources;

    OriginLinks(SettlementDesk desk, ObjectProvider<TakingsSource> sources) {
        this.desk = desk;
        this.sources = sources.orderedStream().toList();
    }

    List<Part> of(Lang lang, Staff staff, Day day) {
        var of = day.of();
        var links = new ArrayList<Link>();
        sources.stream()
                .flatMap(source -> source.receipts(of.facility(), of.day()).stream())
                .forEach(address -> links.add(new Link(desk.text(lang, "receipts"), address)));
        if (of.facility().equals(Taking.ONLINE)) {
            day.facts().takings().stream()
                    .filter(taking -> staff.sees(taking.section()))
                    .limit(MOST)
                    .forEach(taking -> links.add(new Link(
                            desk.text(lang, "origin", taking.origin(), JapaneseNumbers.inTable(taking.yen(), lang)),
                            "/staff/payments/" + taking.origin())));
        }
        return links.isEmpty() ? List.of() : List.of(Part.links(links));
    }
}
