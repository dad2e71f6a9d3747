package jp.tenohira.payments.settlement.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.AccountTables;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The chart of accounts of a fiscal year, and the account of each kind of fee, from tables. */
@Controller
class AccountsController {

    private final SettlementDesk desk;
    private final Fields fields;
    private final RevenueAccounts accounts;
    private final AuditTrail audit;

    AccountsController(SettlementDesk desk, Fields fields, RevenueAccounts accounts, AuditTrail audit) {
        this.desk = desk;
        this.fields = fields;
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping(SettlementDesk.ACCOUNTS)
    ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String done) {
        SettlementDesk.mustDefine(staff);
        return shown(request, lang, staff, year, done, List.of());
    }

    @PostMapping(SettlementDesk.ACCOUNTS + "/chart")
    ModelAndView chart(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(required = false) @Nullable MultipartFile chart)
            throws IOException {
        SettlementDesk.mustDefine(staff);
        return taken(
                request, lang, staff, "chart", chart, AccountTables::chart, found -> accounts.add(found, staff.name()));
    }

    @PostMapping(SettlementDesk.ACCOUNTS + "/fees")
    ModelAndView fees(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(required = false) @Nullable MultipartFile fees)
            throws IOException {
        SettlementDesk.mustDefine(staff);
        var known = accounts.known();
        return taken(
                request,
                lang,
                staff,
                "fees",
                fees,
                sheet -> AccountTables.fees(sheet, day -> known.chart(day).keySet()),
                found -> accounts.assign(found, staff.name()));
    }

    private interface Reader<T> {
        Outcome<List<T>, List<TableProblem>> read(Sheet sheet);
    }

    private <T> ModelAndView taken(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String field,
            @Nullable MultipartFile file,
            Reader<T> reader,
            Consumer<List<T>> keep)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return shown(request, lang, staff, "", "", List.of(new Problem(field, desk.text(lang, "wrong.file"))));
        }
        try {
            var name = file.getOriginalFilename();
            var sheet = SheetReader.read(name == null ? field : name, file.getBytes());
            return switch (reader.read(sheet)) {
                case Outcome.Accepted<List<T>, List<TableProblem>>(var found) -> {
                    keep.accept(found);
                    audit.record(
                            staff, "revenue-accounts.imported", field, Map.of("rows", Integer.toString(found.size())));
                    yield new ModelAndView("redirect:" + SettlementDesk.ACCOUNTS + "?done=defined");
                }
                case Outcome.Refused<List<T>, List<TableProblem>>(var problems) ->
                    shown(
                            request,
                            lang,
                            staff,
                            "",
                            "",
                            problems.stream()
                                    .map(problem -> new Problem(
                                            field, problem.sentence().in(lang)))
                                    .toList());
            };
        } catch (UnreadableTable e) {
            return shown(
                    request,
                    lang,
                    staff,
                    "",
                    "",
                    List.of(new Problem(field, e.why().in(lang))));
        }
    }

    private ModelAndView shown(
            HttpServletRequest request, Lang lang, Staff staff, String year, String done, List<Problem> problems) {
        var of = year.matches("20[0-9]{2}") ? new FiscalYear(Integer.parseInt(year)) : FiscalYear.of(desk.today());
        var named = desk.names(lang);
        var parts = new ArrayList<Part>();
        parts.add(Part.forms("", "", form(lang, "chart", problems), form(lang, "fees", problems)));
        parts.add(Part.table(new Table(
                desk.text(lang, "chart.of", of.name().in(lang)),
                List.of(
                        new Table.Column(desk.text(lang, "account.code")),
                        new Table.Column(desk.text(lang, "kan")),
                        new Table.Column(desk.text(lang, "kou")),
                        new Table.Column(desk.text(lang, "moku")),
                        new Table.Column(desk.text(lang, "setsu"))),
                accounts.of(of).values().stream()
                        .map(account -> new Table.Row(List.of(
                                Fields.cell(account.code()),
                                Fields.cell(account.kan()),
                                Fields.cell(account.kou()),
                                Fields.cell(account.moku()),
                                Fields.cell(account.setsu()))))
                        .toList())));
        parts.add(Part.links(accounts.years().stream()
                .map(one -> new jp.tenohira.ui.components.Link(
                        desk.text(lang, "chart.of", new FiscalYear(one).name().in(lang)),
                        SettlementDesk.ACCOUNTS + "?year=" + one))
                .toList()));
        parts.add(Part.table(new Table(
                desk.text(lang, "fees"),
                List.of(
                        new Table.Column(desk.text(lang, "feeKind.code")),
                        new Table.Column(desk.text(lang, "feeKind")),
                        new Table.Column(desk.text(lang, "field.since")),
                        new Table.Column(desk.text(lang, "account.code"))),
                accounts.ofFees().reversed().stream()
                        .map(fee -> new Table.Row(List.of(
                                Fields.cell(fee.feeKind()),
                                Fields.cell(named.feeKind(fee.feeKind())),
                                Fields.cell(JapaneseDates.date(fee.since(), lang)),
                                Fields.cell(fee.account()))))
                        .toList())));
        return desk.page(
                request, lang, staff, "accounts", SettlementDesk.ACCOUNTS, problems, desk.done(lang, done), parts);
    }

    private Form form(Lang lang, String what, List<Problem> problems) {
        return new Form(
                desk.text(lang, what + ".take"),
                SettlementDesk.ACCOUNTS + "/" + what,
                true,
                Map.of(),
                List.of(fields.file(lang, what, SheetReader.MOST_BYTES, problems)),
                Button.primary(desk.text(lang, "define.yes")));
    }
}
