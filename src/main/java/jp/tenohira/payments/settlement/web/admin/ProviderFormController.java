package jp.tenohira.payments.settlement.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.AccountTables;
import jp.tenohira.payments.settlement.pages.ProviderPage;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.payments.settlement.payouts.Provider;
import jp.tenohira.payments.settlement.payouts.ProviderDefinition;
import jp.tenohira.payments.settlement.payouts.ProviderDefinition.Wrong;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Defines a provider field by field: a new one, or the next version of one that is known. */
@Controller
class ProviderFormController {

    private static final String FORM = SettlementDesk.PROVIDERS + "/form";

    private final SettlementDesk desk;
    private final Frames frames;
    private final ProviderFields fields;
    private final PayoutProviders providers;
    private final Organisation organisation;
    private final AuditTrail audit;

    ProviderFormController(
            SettlementDesk desk,
            Frames frames,
            ProviderFields fields,
            PayoutProviders providers,
            Organisation organisation,
            AuditTrail audit) {
        this.desk = desk;
        this.frames = frames;
        this.fields = fields;
        this.providers = providers;
        this.organisation = organisation;
        this.audit = audit;
    }

    /** @param code of the provider whose last version is the beginning; empty for a new one */
    @GetMapping(FORM)
    ModelAndView form(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String code) {
        SettlementDesk.mustDefine(staff);
        var form = providers
                .newest(code)
                .map(version -> ProviderForm.of(version.provider()))
                .orElseGet(ProviderForm::empty);
        return shown(request, lang, staff, form, List.of());
    }

    /** @param more whether only room for more brands is wanted */
    @PostMapping(FORM)
    ModelAndView define(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String more) {
        SettlementDesk.mustDefine(staff);
        var form = ProviderForm.typed(typed);
        if (!more.isEmpty()) {
            return shown(request, lang, staff, form.withMoreRows(), List.of());
        }
        var problems = new ArrayList<Problem>();
        var since = AccountTables.day(form.text("since"));
        if (since.isEmpty()) {
            problems.add(new Problem("since", desk.text(lang, "wrong.day")));
        }
        var yaml = ProviderYaml.of(form);
        var read = ProviderDefinition.read(yaml);
        if (read instanceof Outcome.Refused<Provider, List<Wrong>>(var why)) {
            why.forEach(wrong -> problems.add(fields.problem(lang, form, wrong)));
        } else if (organisation.section(form.text("section")).isEmpty()) {
            problems.add(new Problem("section", desk.text(lang, "wrong.section", form.text("section"))));
        }
        if (problems.isEmpty() && read instanceof Outcome.Accepted<Provider, List<Wrong>>(var provider)) {
            providers.add(provider, since.orElseThrow(), yaml, staff.name());
            audit.record(staff, "payout-provider.defined", provider.code(), Map.of());
            return new ModelAndView("redirect:" + SettlementDesk.PROVIDERS + "?done=defined");
        }
        return shown(request, lang, staff, form, problems);
    }

    private ModelAndView shown(
            HttpServletRequest request, Lang lang, Staff staff, ProviderForm form, List<Problem> problems) {
        var title = desk.text(lang, "provider.add");
        var page = new ProviderPage(
                frames.staff(request, lang, title, staff.name()).withErrors(!problems.isEmpty()),
                desk.under(lang, "providers", SettlementDesk.PROVIDERS, title),
                problems,
                desk.text(lang, "provider.form.lead"),
                FORM,
                fields.groups(lang, form, problems),
                form.rows(),
                List.of(
                        Button.primary(desk.text(lang, "define.yes")),
                        Button.secondary(desk.text(lang, "provider.more")).sending("more", "1")));
        var view = new ModelAndView("payments/provider", "page", page);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
