package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.pages.DeskPage;
import jp.tenohira.facts.pages.DeskPage.Form;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.people.Factors;
import jp.tenohira.printing.people.Factors.Factor;
import jp.tenohira.printing.people.Factors.Kind;
import jp.tenohira.sheets.TableReading;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Prices of contracts and other factors, each with the day it holds from and its source. */
@Controller
class FactorsController {

    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_CONTRACT = 60;

    private final Factors factors;
    private final PrintDesk desk;
    private final AuditTrail audit;

    FactorsController(Factors factors, PrintDesk desk, AuditTrail audit) {
        this.factors = factors;
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping(PrintDesk.FACTORS)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff) {
        PrintDesk.mustManage(staff);
        return page(request, lang, staff, Map.of(), List.of());
    }

    @PostMapping(PrintDesk.FACTORS)
    ModelAndView add(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        PrintDesk.mustManage(staff);
        var problems = new ArrayList<Problem>();
        var kind = Kind.of(asked.getOrDefault("factor", ""));
        var contract = asked.getOrDefault("contract", "").strip();
        var amount = asked.getOrDefault("amount", "").strip();
        var since = TableReading.day(asked.getOrDefault("since", ""));
        var source = asked.getOrDefault("source", "").strip();
        if (kind.isEmpty()) {
            problems.add(new Problem("factor", desk.text(lang, "wrong.factor")));
        }
        var needed = kind.filter(Kind::ofContract).isPresent();
        if (contract.isEmpty() == needed || contract.length() > LONGEST_CONTRACT) {
            problems.add(new Problem("contract", desk.text(lang, "wrong.contract", LONGEST_CONTRACT)));
        }
        if (!amount.matches("[0-9]{1,8}(\\.[0-9]{1,6})?") || new BigDecimal(amount).signum() == 0) {
            problems.add(new Problem("amount", desk.text(lang, "wrong.amount")));
        }
        if (since.isEmpty()) {
            problems.add(new Problem("since", desk.text(lang, "wrong.since")));
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            problems.add(new Problem("source", desk.text(lang, "wrong.source", LONGEST_SOURCE)));
        }
        if (!problems.isEmpty()) {
            return page(request, lang, staff, asked, problems);
        }
        var factor = new Factor(
                kind.orElseThrow(), contract, since.orElseThrow(), new BigDecimal(amount), source, staff.name());
        factors.add(factor);
        audit.record(staff, "print-factor.added", factor.kind().code(), Map.of("amount", amount));
        return new ModelAndView("redirect:" + PrintDesk.FACTORS);
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked, List<Problem> problems) {
        var kinds = new ChoiceField(
                "factor",
                "factor",
                desk.text(lang, "field.factor"),
                null,
                PrintDesk.error(problems, "factor"),
                true,
                Arrays.stream(Kind.values())
                        .map(kind -> new Option(kind.code(), named(lang, kind)))
                        .toList(),
                asked.getOrDefault("factor", ""));
        var form = new Form(
                desk.text(lang, "factor.add"),
                "",
                PrintDesk.FACTORS,
                false,
                Map.of(),
                List.of(
                        kinds,
                        field(lang, "contract", asked, problems, false),
                        field(lang, "amount", asked, problems, true),
                        field(lang, "since", asked, problems, true),
                        field(lang, "source", asked, problems, true)),
                Button.primary(desk.text(lang, "factor.add")));
        return PrintDesk.view(new DeskPage(
                desk.frame(request, lang, staff, desk.text(lang, "factors")).withErrors(!problems.isEmpty()),
                null,
                desk.views(lang, staff, PrintDesk.FACTORS),
                problems,
                factors.all().stream().anyMatch(factor -> factor.kind().ofContract())
                        ? List.of()
                        : List.of(Notice.warning("", desk.text(lang, "factors.noPrice"))),
                desk.text(lang, "factors.lead"),
                null,
                List.of(form),
                List.of(table(lang)),
                desk.figures(lang, "print-cost", "print-cost-per-side", "print-co2", "print-cabinets")));
    }

    private TextField field(Lang lang, String id, Map<String, String> asked, List<Problem> problems, boolean required) {
        return desk.field(lang, id, TextField.Kind.TEXT, asked.getOrDefault(id, ""), problems, required);
    }

    private String named(Lang lang, Kind kind) {
        return desk.text(
                lang, "factor.named", kind.label().in(lang), kind.unit().in(lang));
    }

    private Table table(Lang lang) {
        return Table.cards(
                desk.text(lang, "factors.table"),
                List.of(
                        new Table.Column(desk.text(lang, "field.factor")),
                        new Table.Column(desk.text(lang, "factor.contract")),
                        Table.Column.number(desk.text(lang, "field.amount")),
                        new Table.Column(desk.text(lang, "field.since")),
                        new Table.Column(desk.text(lang, "field.source")),
                        new Table.Column(desk.text(lang, "factor.by"))),
                factors.all().reversed().stream()
                        .map(factor -> new Table.Row(List.of(
                                new Table.Cell(named(lang, factor.kind())),
                                new Table.Cell(factor.contract()),
                                new Table.Cell(JapaneseNumbers.inTable(factor.amount())),
                                new Table.Cell(
                                        factor.ships()
                                                ? desk.text(lang, "factor.always")
                                                : JapaneseDates.date(factor.since(), lang)),
                                new Table.Cell(factor.reason().in(lang)),
                                new Table.Cell(factor.enteredBy().in(lang)))))
                        .toList());
    }
}
