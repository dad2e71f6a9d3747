package jp.tenohira.payments.settlement.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.AccountTables;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.payments.settlement.payouts.PayoutProviders.Version;
import jp.tenohira.payments.settlement.payouts.Provider;
import jp.tenohira.payments.settlement.payouts.ProviderDefinition;
import jp.tenohira.payments.settlement.payouts.ProviderDefinition.Wrong;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The providers of payment with every version of their definitions, and definitions as YAML in and out. */
@Controller
class ProvidersController {

    private static final int MOST_BYTES = 50_000;
    private static final String YAML_IN = SettlementDesk.PROVIDERS + "/yaml";

    private final SettlementDesk desk;
    private final Fields fields;
    private final PayoutProviders providers;
    private final Organisation organisation;
    private final AuditTrail audit;

    ProvidersController(
            SettlementDesk desk,
            Fields fields,
            PayoutProviders providers,
            Organisation organisation,
            AuditTrail audit) {
        this.desk = desk;
        this.fields = fields;
        this.providers = providers;
        this.organisation = organisation;
        this.audit = audit;
    }

    @GetMapping(SettlementDesk.PROVIDERS)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        SettlementDesk.mustDefine(staff);
        return shown(request, lang, staff, done, "", List.of());
    }

    /** The last definition of a provider as a file. */
    @GetMapping(SettlementDesk.PROVIDERS + "/{provider:[a-z0-9-]{1,40}}.yaml")
    ResponseEntity<byte[]> file(Staff staff, @PathVariable String provider) {
        SettlementDesk.mustDefine(staff);
        var version = providers.newest(provider).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(provider + ".yaml")
                                .build()
                                .toString())
                .body(version.definition().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(YAML_IN)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(required = false) @Nullable MultipartFile definition)
            throws IOException {
        SettlementDesk.mustDefine(staff);
        var day = AccountTables.day(since);
        var problems = new ArrayList<Problem>();
        if (day.isEmpty()) {
            problems.add(new Problem("since", desk.text(lang, "wrong.day")));
        }
        if (definition == null || definition.isEmpty() || definition.getSize() > MOST_BYTES) {
            problems.add(new Problem("definition", desk.text(lang, "wrong.file")));
            return shown(request, lang, staff, "", since, problems);
        }
        var yaml = new String(definition.getBytes(), StandardCharsets.UTF_8);
        var read = ProviderDefinition.read(yaml);
        if (read instanceof Outcome.Refused<Provider, List<Wrong>>(var why)) {
            why.forEach(wrong ->
                    problems.add(new Problem("definition", wrong.sentence().in(lang))));
        } else if (read instanceof Outcome.Accepted<Provider, List<Wrong>>(var provider)) {
            if (organisation.section(provider.section()).isEmpty()) {
                problems.add(new Problem("definition", desk.text(lang, "wrong.section", provider.section())));
            }
            if (problems.isEmpty()) {
                providers.add(provider, day.orElseThrow(), yaml, staff.name());
                audit.record(staff, "payout-provider.defined", provider.code(), Map.of());
                return new ModelAndView("redirect:" + SettlementDesk.PROVIDERS + "?done=defined");
            }
        }
        return shown(request, lang, staff, "", since, problems);
    }

    private ModelAndView shown(
            HttpServletRequest request, Lang lang, Staff staff, String done, String since, List<Problem> problems) {
        var take = new Form(
                desk.text(lang, "provider.take"),
                YAML_IN,
                true,
                Map.of(),
                List.of(
                        fields.text(lang, "since", since, problems),
                        fields.file(lang, "definition", MOST_BYTES, problems)),
                Button.secondary(desk.text(lang, "notice.yes")));
        return desk.page(
                request,
                lang,
                staff,
                "providers",
                SettlementDesk.PROVIDERS,
                problems,
                desk.done(lang, done),
                List.of(
                        Part.links(
                                List.of(new Link(desk.text(lang, "provider.add"), SettlementDesk.PROVIDERS + "/form"))),
                        Part.table(table(lang)),
                        Part.forms("", "", take)));
    }

    private Table table(Lang lang) {
        var named = desk.names(lang);
        return Table.cards(
                desk.text(lang, "providers"),
                List.of(
                        new Table.Column(desk.text(lang, "provider")),
                        new Table.Column(desk.text(lang, "field.since")),
                        new Table.Column(desk.text(lang, "section")),
                        new Table.Column(desk.text(lang, "brands")),
                        new Table.Column(desk.text(lang, "history.by")),
                        new Table.Column(desk.text(lang, "provider.yaml"))),
                providers.versions().reversed().stream()
                        .map(version ->
                                row(lang, named.section(version.provider().section()), version))
                        .toList());
    }

    private Table.Row row(Lang lang, String section, Version version) {
        var provider = version.provider();
        var brands = provider.brands().stream()
                .map(brand -> brand.code() + " " + brand.percent().toPlainString() + "%")
                .collect(Collectors.joining("、"));
        return new Table.Row(List.of(
                Table.Cell.link(
                        provider.name().in(lang) + " (" + provider.code() + ")",
                        SettlementDesk.PROVIDERS + "/form?code=" + provider.code()),
                Fields.cell(JapaneseDates.date(version.since(), lang)),
                Fields.cell(section),
                Fields.cell(brands),
                Fields.cell(version.by()),
                Table.Cell.link(
                        desk.text(lang, "provider.yaml.of", provider.code()),
                        SettlementDesk.PROVIDERS + "/" + provider.code() + ".yaml")));
    }
}
