package jp.tenohira.payments.settlement.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.AccountTables;
import jp.tenohira.payments.settlement.exports.FinanceColumns;
import jp.tenohira.payments.settlement.exports.FinanceExports;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.payments.settlement.payouts.Provider;
import jp.tenohira.payments.settlement.payouts.ProviderDefinition;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Definitions that administrators write: providers with their calendars and fees, and the columns of the finance file. */
@Controller
class DefinitionsController {

    private static final int LONGEST = 20_000;

    private final SettlementDesk desk;
    private final Fields fields;
    private final PayoutProviders providers;
    private final FinanceExports exports;
    private final Organisation organisation;
    private final AuditTrail audit;

    DefinitionsController(
            SettlementDesk desk,
            Fields fields,
            PayoutProviders providers,
            FinanceExports exports,
            Organisation organisation,
            AuditTrail audit) {
        this.desk = desk;
        this.fields = fields;
        this.providers = providers;
        this.exports = exports;
        this.organisation = organisation;
        this.audit = audit;
    }

    @GetMapping(SettlementDesk.PROVIDERS)
    ModelAndView providers(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        SettlementDesk.mustDefine(staff);
        return providers(request, lang, staff, done, Map.of(), List.of());
    }

    @PostMapping(SettlementDesk.PROVIDERS)
    ModelAndView add(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        SettlementDesk.mustDefine(staff);
        var yaml = asked.getOrDefault("definition", "");
        var since = AccountTables.day(asked.getOrDefault("since", ""));
        var problems = new ArrayList<Problem>();
        if (since.isEmpty()) {
            problems.add(new Problem("since", desk.text(lang, "wrong.day")));
        }
        var read = yaml.length() > LONGEST
                ? Outcome.<Provider, List<Text>>refused(
                        List.of(Text.of(LONGEST + "文字まで", "at most " + LONGEST + " characters")))
                : ProviderDefinition.read(yaml);
        return switch (read) {
            case Outcome.Refused<Provider, List<Text>>(var why) -> {
                why.forEach(one -> problems.add(new Problem("definition", one.in(lang))));
                yield providers(request, lang, staff, "", asked, problems);
            }
            case Outcome.Accepted<Provider, List<Text>>(var provider) -> {
                if (organisation.section(provider.section()).isEmpty()) {
                    problems.add(new Problem("definition", desk.text(lang, "wrong.section", provider.section())));
                }
                if (!problems.isEmpty()) {
                    yield providers(request, lang, staff, "", asked, problems);
                }
                providers.add(provider, since.orElseThrow(), yaml, staff.name());
                audit.record(staff, "payout-provider.defined", provider.code(), Map.of());
                yield new ModelAndView("redirect:" + SettlementDesk.PROVIDERS + "?done=defined");
            }
        };
    }

    private ModelAndView providers(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String done,
            Map<String, String> asked,
            List<Problem> problems) {
        var form = new Form(
                desk.text(lang, "provider.add"),
                SettlementDesk.PROVIDERS,
                false,
                Map.of(),
                List.of(
                        fields.text(lang, "since", asked.getOrDefault("since", ""), problems),
                        definition(
                                lang, asked.getOrDefault("definition", desk.text(lang, "provider.example")), problems)),
                Button.primary(desk.text(lang, "define.yes")));
        var table = new Table(
                desk.text(lang, "providers"),
                List.of(
                        new Table.Column(desk.text(lang, "provider")),
                        new Table.Column(desk.text(lang, "field.since")),
                        new Table.Column(desk.text(lang, "section")),
                        new Table.Column(desk.text(lang, "brands")),
                        new Table.Column(desk.text(lang, "history.by"))),
                providers.versions().reversed().stream()
                        .map(version -> new Table.Row(List.of(
                                Fields.cell(version.provider().code() + " "
                                        + version.provider().name().in(lang)),
                                Fields.cell(JapaneseDates.date(version.since(), lang)),
                                Fields.cell(version.provider().section()),
                                Fields.cell(String.join(
                                        "、",
                                        version.provider().brands().stream()
                                                .map(brand -> brand.code() + " "
                                                        + brand.percent().toPlainString() + "%")
                                                .toList())),
                                Fields.cell(version.by()))))
                        .toList());
        return desk.page(
                request,
                lang,
                staff,
                "providers",
                SettlementDesk.PROVIDERS,
                problems,
                desk.done(lang, done),
                List.of(Part.table(table), Part.forms("", "", form)));
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
