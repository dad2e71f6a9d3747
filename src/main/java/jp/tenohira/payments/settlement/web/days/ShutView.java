package jp.tenohira.payments.settlement.web.days;

import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.ShutDays.Shut;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** What a day's page offers as long as nothing of it has come: to state that the till was shut, or to take that back. */
@Component
class ShutView {

    private final SettlementDesk desk;
    private final Fields fields;

    ShutView(SettlementDesk desk, Fields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    Part part(Lang lang, Day day, Map<String, String> asked, List<Problem> problems) {
        return day.shut()
                .map(shut -> stated(lang, day, shut))
                .orElseGet(() -> Part.forms(
                        desk.text(lang, "absent"),
                        desk.text(lang, "absent.lead"),
                        new Form(
                                "",
                                DayView.address(day.of()) + "/shut",
                                false,
                                Map.of(),
                                List.of(fields.text(
                                        lang,
                                        "shutWords",
                                        "shutWords",
                                        asked.getOrDefault("shutWords", ""),
                                        TextField.Kind.TEXT,
                                        problems)),
                                Button.secondary(desk.text(lang, "shut.yes")))));
    }

    private Part stated(Lang lang, Day day, Shut shut) {
        return Part.forms(
                desk.text(lang, "shut"),
                desk.text(lang, "shut.said", shut.words(), shut.by(), JapaneseDates.dateTime(shut.at(), lang)),
                new Form(
                        "",
                        DayView.address(day.of()) + "/not-shut",
                        false,
                        Map.of(),
                        List.of(),
                        Button.secondary(desk.text(lang, "notShut.yes"))));
    }
}
