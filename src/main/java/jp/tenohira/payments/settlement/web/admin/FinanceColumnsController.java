package jp.tenohira.payments.settlement.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.exports.FinanceColumns;
import jp.tenohira.payments.settlement.exports.FinanceExports;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The columns of the file for the finance system, as administrators write them. */
@Controller
class FinanceColumnsController {

    private static final int LONGEST = 20_000;

    private final SettlementDesk desk;
    private final Fields fields;
    private final FinanceExports exports;
    private final AuditTrail audit;

    FinanceColumnsController(SettlementDesk desk, Fields fields, FinanceExports exports, AuditTrail audit) {
        this.desk = desk;
        this.fields = fields;
        this.exports = exports;
        this.audit = audit;
    }

    private TextField definition(Lang lang, String value, List<Problem> problems) {
        return fields.text(lang, "definition", "definition", value, TextField.Kind.LONG, problems);
    }

    @GetMapping(SettlementDesk.COLUMNS)
    ModelAndView columns(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        SettlementDesk.mustDefine(staff);
        return columns(request, lang, staff, done, exports.definition(), List.of());
    }

    @PostMapping(SettlementDesk.COLUMNS)
    ModelAndView define(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String definition) {
        SettlementDesk.mustDefine(staff);
        if (definition.length() > LONGEST) {
            var problem = new Problem("definition", desk.text(lang, "wrong.words", LONGEST));
            return columns(request, lang, staff, "", definition, List.of(problem));
        }
        return switch (exports.define(definition, staff.name())) {
            case Outcome.Accepted<FinanceColumns, List<Text>> _ -> {
                audit.record(staff, "finance-columns.defined", "finance-columns", Map.of());
                yield new ModelAndView("redirect:" + SettlementDesk.COLUMNS + "?done=defined");
            }
            case Outcome.Refused<FinanceColumns, List<Text>>(var why) ->
                columns(
                        request,
                        lang,
                        staff,
                        "",
                        definition,
                        why.stream()
                                .map(one -> new Problem("definition", one.in(lang)))
                                .toList());
        };
    }

    private ModelAndView columns(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String done,
            String definition,
            List<Problem> problems) {
        var form = new Form(
                "",
                SettlementDesk.COLUMNS,
                false,
                Map.of(),
                List.of(definition(lang, definition, problems)),
                Button.primary(desk.text(lang, "define.yes")));
        return desk.page(
                request,
                lang,
                staff,
                "columns",
                SettlementDesk.COLUMNS,
                problems,
                desk.done(lang, done),
                List.of(Part.forms("", "", form)));
    }
}
