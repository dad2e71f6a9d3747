package jp.tenohira.payments.settlement.web.days;

import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Link;
import org.springframework.stereotype.Component;

/** Links to the papers of a day: one of each approved closing, and a draft of what waits. */
@Component
class PaperLinks {

    private final SettlementDesk desk;
    private final Journal journal;

    PaperLinks(SettlementDesk desk, Journal journal) {
        this.desk = desk;
        this.journal = journal;
    }

    List<Part> links(Lang lang, Day day) {
        var links = journal.rounds(day.of().subject()).stream()
                .filter(Posting::stands)
                .map(posting -> new Link(
                        desk.text(lang, posting.approved() ? "paper" : "paper.draft", posting.round()),
                        DayView.address(day.of()) + "/paper?posting=" + posting.id()))
                .toList();
        return links.isEmpty() ? List.of() : List.of(Part.links(links));
    }
}
