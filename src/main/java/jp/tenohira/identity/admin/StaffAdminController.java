package jp.tenohira.identity.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.identity.StaffAccounts.AccountRefused;
import jp.tenohira.identity.StaffAccounts.NewAccount;
import jp.tenohira.identity.pages.AdminPage;
import jp.tenohira.identity.pages.ConfirmPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The accounts: listed, made, closed and opened again, and given a new password. */
@Controller
class StaffAdminController {

    private static final String ONE = AdminDesk.STAFF + "/staff/{id}";

    private final AdminDesk desk;
    private final StaffAccounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    StaffAdminController(AdminDesk desk, StaffAccounts accounts, AuditTrail audit, TransactionTemplate transaction) {
        this.desk = desk;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping(AdminDesk.STAFF)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        return list(request, lang, staff, notices(lang, done), new NewAccount("", "", Role.CLERK, null, ""), null);
    }

    @PostMapping(AdminDesk.STAFF)
    ModelAndView create(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String password) {
        var wanted = new NewAccount(login, name, role, section.isEmpty() ? null : section, password);
        var outcome = transaction.execute(_ -> {
            var made = accounts.create(wanted);
            if (made instanceof Outcome.Accepted<Account, ?>(var account)) {
                audit.record(staff, "staff.created", account.id().toString(), Map.of("role", role.word()));
            }
            return made;
        });
        return switch (outcome) {
            case Outcome.Accepted<Account, ?> _ -> new ModelAndView("redirect:" + AdminDesk.STAFF + "?done=created");
            case Outcome.Refused<Account, AccountRefused>(var why) ->
                list(request, lang, staff, List.of(), wanted, why);
        };
    }

    @GetMapping(ONE)
    ModelAndView one(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id) {
        return one(request, lang, staff, found(id), null);
    }

    @PostMapping(ONE + "/password")
    ModelAndView password(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String password) {
        var account = found(id);
        var outcome = transaction.execute(_ -> {
            var set = accounts.setPassword(id, password);
            if (set instanceof Outcome.Accepted<?, ?>) {
                audit.record(staff, "staff.password-reset", id.toString(), Map.of());
            }
            return set;
        });
        return switch (outcome) {
            case Outcome.Accepted<Account, ?> _ -> new ModelAndView("redirect:" + AdminDesk.STAFF + "?done=password");
            case Outcome.Refused<Account, AccountRefused>(var why) -> one(request, lang, staff, account, why);
        };
    }

    @GetMapping(ONE + "/close")
    ModelAndView confirm(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id) {
        var account = found(id);
        var page = new ConfirmPage(
                desk.frame(request, lang, staff, "close"),
                Notice.warning("", desk.text(lang, "close.warning")),
                new SummaryList(List.of(
                        new SummaryList.Row(desk.text(lang, "field.login"), account.login()),
                        new SummaryList.Row(desk.text(lang, "field.name"), account.name()))),
                AdminDesk.STAFF + "/staff/" + id + "/close",
                Button.danger(desk.text(lang, "close.yes")),
                Button.secondary(desk.text(lang, "back")).to(AdminDesk.STAFF));
        return new ModelAndView("identity/confirm", "page", page);
    }

    @PostMapping(ONE + "/close")
    String close(Staff staff, @PathVariable UUID id) {
        var account = found(id);
        if (account.id().equals(staff.id())) {
            return "redirect:" + AdminDesk.STAFF + "?done=own"; // somebody must be left to open it again
        }
        transaction.executeWithoutResult(_ -> {
            accounts.deactivate(id);
            audit.record(staff, "staff.deactivated", id.toString(), Map.of());
        });
        return "redirect:" + AdminDesk.STAFF + "?done=closed";
    }

    @PostMapping(ONE + "/open")
    String open(Staff staff, @PathVariable UUID id) {
        found(id);
        transaction.executeWithoutResult(_ -> {
            accounts.activate(id);
            audit.record(staff, "staff.activated", id.toString(), Map.of());
        });
        return "redirect:" + AdminDesk.STAFF + "?done=opened";
    }

    private ModelAndView list(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            List<Notice> notices,
            NewAccount typed,
            @Nullable AccountRefused why) {
        var field = why == null ? "" : fieldOf(why);
        var fields = List.<Field>of(
                desk.field(lang, "login", typed.login(), error(lang, why, field, "login"), Kind.TEXT),
                desk.field(lang, "name", typed.name(), error(lang, why, field, "name"), Kind.TEXT),
                desk.role(lang, typed.role().name()),
                desk.section(lang, typed.section() == null ? "" : typed.section(), error(lang, why, field, "section")),
                desk.field(lang, "password", "", error(lang, why, field, "password"), Kind.PASSWORD));
        var form = new AdminPage.Form(
                desk.text(lang, "create"),
                false,
                AdminDesk.STAFF,
                fields,
                Button.primary(desk.text(lang, "create.yes")));
        return page(request, lang, staff, "staff", notices, why, table(lang), form, List.of());
    }

    private ModelAndView one(
            HttpServletRequest request, Lang lang, Staff staff, Account account, @Nullable AccountRefused why) {
        var path = AdminDesk.STAFF + "/staff/" + account.id();
        var password = desk.field(lang, "password", "", error(lang, why, "password", "password"), Kind.PASSWORD);
        var form = account.active()
                ? new AdminPage.Form(
                        desk.text(lang, "password", account.name()),
                        false,
                        path + "/password",
                        List.of(password),
                        Button.primary(desk.text(lang, "password.yes")))
                : new AdminPage.Form(
                        desk.text(lang, "open", account.name()),
                        false,
                        path + "/open",
                        List.of(),
                        Button.primary(desk.text(lang, "open.yes")));
        var actions = account.active()
                ? List.of(Button.danger(desk.text(lang, "close")).to(path + "/close"))
                : List.<Button>of();
        return page(request, lang, staff, "account", List.of(), why, null, form, actions);
    }

    private ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String title,
            List<Notice> notices,
            @Nullable AccountRefused why,
            @Nullable Table table,
            AdminPage.Form form,
            List<Button> actions) {
        var errors = why == null
                ? ErrorSummary.NONE
                : new ErrorSummary(List.of(new Problem(fieldOf(why), desk.text(lang, "refused." + why.name()))));
        var frame = desk.frame(request, lang, staff, title).withErrors(why != null);
        var view = new ModelAndView(
                "identity/admin",
                "page",
                new AdminPage(
                        frame, desk.tabs(lang, AdminDesk.STAFF), notices, errors, table, null, List.of(form), actions));
        view.setStatus(why == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Table table(Lang lang) {
        var columns = List.of(
                new Table.Column(desk.text(lang, "field.login")),
                new Table.Column(desk.text(lang, "field.name")),
                new Table.Column(desk.text(lang, "field.role")),
                new Table.Column(desk.text(lang, "field.section")),
                new Table.Column(desk.text(lang, "state")));
        var rows = accounts.all().stream()
                .map(a -> new Table.Row(List.of(
                        Table.Cell.link(a.login(), AdminDesk.STAFF + "/staff/" + a.id()),
                        new Table.Cell(a.name()),
                        new Table.Cell(a.role().label().in(lang)),
                        new Table.Cell(desk.sectionName(lang, a.section())),
                        Table.Cell.tags(
                                a.active()
                                        ? new Tag(desk.text(lang, "state.active"), Tag.Colour.GREEN)
                                        : new Tag(desk.text(lang, "state.closed"), Tag.Colour.GRAY)))))
                .toList();
        return new Table(desk.text(lang, "staff.list"), columns, rows);
    }

    private List<Notice> notices(Lang lang, String done) {
        return switch (done) {
            case "created", "password", "closed", "opened" ->
                List.of(Notice.success("", desk.text(lang, "done." + done)));
            case "own" -> List.of(Notice.warning("", desk.text(lang, "done.own")));
            default -> List.of();
        };
    }

    private @Nullable String error(Lang lang, @Nullable AccountRefused why, String wrong, String name) {
        return why != null && wrong.equals(name) ? desk.text(lang, "refused." + why.name()) : null;
    }

    private static String fieldOf(AccountRefused why) {
        return switch (why) {
            case LOGIN_TAKEN, LOGIN_INVALID -> "login";
            case NAME_MISSING -> "name";
            case SECTION_MISSING, SECTION_UNKNOWN -> "section";
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG -> "password";
        };
    }

    private Account found(UUID id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
