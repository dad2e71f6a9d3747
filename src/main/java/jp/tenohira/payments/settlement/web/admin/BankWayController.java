package jp.tenohira.payments.settlement.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.bank.BankWay;
import jp.tenohira.payments.settlement.bank.BankWays;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether credits of the bank come as files or are seen in the bank book. */
@Controller
class BankWayController {

    private final SettlementDesk desk;
    private final BankWays ways;
    private final AuditTrail audit;

    BankWayController(SettlementDesk desk, BankWays ways, AuditTrail audit) {
        this.desk = desk;
        this.ways = ways;
        this.audit = audit;
    }

    @GetMapping(SettlementDesk.BANK_WAY)
    ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        SettlementDesk.mustDefine(staff);
        return shown(request, lang, staff, done, List.of());
    }

    @PostMapping(SettlementDesk.BANK_WAY)
    ModelAndView choose(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String way) {
        SettlementDesk.mustDefine(staff);
        var chosen = BankWay.of(way);
        if (chosen.isEmpty()) {
            return shown(request, lang, staff, "", List.of(new Problem("way", desk.text(lang, "wrong.way"))));
        }
        ways.choose(chosen.get(), staff.name());
        audit.record(staff, "bank-way.chosen", chosen.get().name(), Map.of());
        return new ModelAndView("redirect:" + SettlementDesk.BANK_WAY + "?done=way");
    }

    private ModelAndView shown(
            HttpServletRequest request, Lang lang, Staff staff, String done, List<Problem> problems) {
        var now = ways.now();
        var choice = new ChoiceField(
                "way",
                "way",
                desk.text(lang, "field.way"),
                null,
                Fields.error(problems, "way"),
                true,
                Arrays.stream(BankWay.values())
                        .map(way -> new Option(way.name(), way.label().in(lang), desk.text(lang, "bankWay." + way)))
                        .toList(),
                now.name());
        var form = new Form(
                "",
                SettlementDesk.BANK_WAY,
                false,
                Map.of(),
                List.of(choice),
                Button.primary(desk.text(lang, "bankWay.yes")));
        return desk.page(
                request,
                lang,
                staff,
                "bankWay",
                SettlementDesk.BANK_WAY,
                problems,
                desk.done(lang, done),
                List.of(
                        Part.forms(
                                "", desk.text(lang, "bankWay.now", now.label().in(lang)), form),
                        Part.table(history(lang))));
    }

    private Table history(Lang lang) {
        return Table.cards(
                desk.text(lang, "bankWay.history"),
                List.of(
                        new Table.Column(desk.text(lang, "history.at")),
                        new Table.Column(desk.text(lang, "field.way")),
                        new Table.Column(desk.text(lang, "history.by"))),
                ways.history().stream()
                        .map(chosen -> new Table.Row(List.of(
                                Fields.cell(JapaneseDates.dateTime(chosen.at(), lang)),
                                Fields.cell(chosen.way().label().in(lang)),
                                Fields.cell(chosen.by()))))
                        .toList());
    }
}
