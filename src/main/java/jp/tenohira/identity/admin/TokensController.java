package jp.tenohira.identity.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.pages.AdminPage;
import jp.tenohira.identity.pages.ConfirmPage;
import jp.tenohira.identity.tokens.ApiTokens;
import jp.tenohira.identity.tokens.ApiTokens.NewToken;
import jp.tenohira.identity.tokens.ApiTokens.Token;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The API tokens: listed, made (the secret is shown once) and revoked. */
@Controller
class TokensController {

    /** How many days a token may last. */
    private static final List<Integer> LIVES = List.of(30, 90, 180, 365);

    private final AdminDesk desk;
    private final ApiTokens tokens;
    private final Organisation organisation;
    private final Clock clock;

    TokensController(AdminDesk desk, ApiTokens tokens, Organisation organisation, Clock clock) {
        this.desk = desk;
        this.tokens = tokens;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping(AdminDesk.TOKENS)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff) {
        return page(request, lang, staff, List.of(), "", "");
    }

    @PostMapping(AdminDesk.TOKENS)
    ModelAndView make(
            HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String label,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") Set<String> scopes,
            @RequestParam(defaultValue = "") String days) {
        var named = label.strip();
        if (named.isEmpty() || named.codePointCount(0, named.length()) > 100) {
            return page(request, lang, staff, List.of(), "label", label);
        }
        if (role.ofSection() && organisation.section(section).isEmpty()) {
            return page(request, lang, staff, List.of(), "section", label);
        }
        var life = life(days);
        if (life.isEmpty()) {
            return page(request, lang, staff, List.of(), "days", label);
        }
        var wanted = scopes.stream().flatMap(s -> Scope.of(s).stream()).collect(Collectors.toSet());
        var made = tokens.make(
                staff,
                new NewToken(
                        named,
                        role,
                        role.ofSection() ? section : null,
                        wanted.isEmpty() ? Scope.usual(role) : wanted,
                        life.get()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var notice = Notice.success(desk.text(lang, "tokens.made"), made.secret());
        return page(request, lang, staff, List.of(notice), "", "");
    }

    @GetMapping(AdminDesk.TOKENS + "/{id}/revoke")
    ModelAndView confirm(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id) {
        var page = new ConfirmPage(
                desk.frame(request, lang, staff, "tokens.revoke"),
                Notice.warning("", desk.text(lang, "tokens.revoke.warning")),
                new SummaryList(List.of(new SummaryList.Row(
                        desk.text(lang, "field.label"), found(id).label()))),
                AdminDesk.TOKENS + "/" + id + "/revoke",
                Button.danger(desk.text(lang, "tokens.revoke.yes")),
                Button.secondary(desk.text(lang, "back")).to(AdminDesk.TOKENS));
        return new ModelAndView("identity/confirm", "page", page);
    }

    @PostMapping(AdminDesk.TOKENS + "/{id}/revoke")
    String revoke(Staff staff, @PathVariable UUID id) {
        tokens.revoke(staff, found(id).id());
        return "redirect:" + AdminDesk.TOKENS;
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, List<Notice> notices, String wrong, String label) {
        var scopes = Arrays.stream(Scope.values())
                .map(s -> new Option(s.code(), s.label().in(lang)))
                .toList();
        var message = wrong.isEmpty() ? "" : desk.text(lang, "tokens." + wrong + ".missing");
        var form = new AdminPage.Form(
                desk.text(lang, "tokens.make"),
                false,
                AdminDesk.TOKENS,
                List.of(
                        desk.field(lang, "label", label, wrong.equals("label") ? message : null, Kind.TEXT),
                        desk.role(lang, Role.HEADQUARTERS.name()),
                        desk.section(lang, "", wrong.equals("section") ? message : null),
                        new ChoicesField(
                                "scopes",
                                "scopes",
                                desk.text(lang, "field.scopes"),
                                desk.text(lang, "field.scopes.hint"),
                                null,
                                false,
                                scopes,
                                List.of()),
                        days(lang, wrong.equals("days") ? message : null)),
                Button.primary(desk.text(lang, "tokens.make.yes")));
        var errors = wrong.isEmpty() ? ErrorSummary.NONE : new ErrorSummary(List.of(new Problem(wrong, message)));
        var view = new ModelAndView(
                "identity/admin",
                "page",
                new AdminPage(
                        desk.frame(request, lang, staff, "tokens").withErrors(!wrong.isEmpty()),
                        desk.tabs(lang, AdminDesk.TOKENS),
                        notices,
                        errors,
                        table(lang),
                        null,
                        List.of(form),
                        List.of()));
        view.setStatus(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ChoiceField days(Lang lang, @Nullable String error) {
        var options = LIVES.stream()
                .map(days -> new Option(Integer.toString(days), desk.text(lang, "tokens.days", days)))
                .toList();
        var usual = Long.toString(ApiTokens.USUAL_LIFE.toDays());
        return new ChoiceField("days", "days", desk.text(lang, "field.days"), null, error, true, options, usual);
    }

    private static Optional<Duration> life(String days) {
        return LIVES.stream()
                .filter(life -> Integer.toString(life).equals(days))
                .map(Duration::ofDays)
                .findFirst();
    }

    private Table table(Lang lang) {
        var columns = List.of(
                new Table.Column(desk.text(lang, "field.label")),
                new Table.Column(desk.text(lang, "field.role")),
                new Table.Column(desk.text(lang, "field.section")),
                new Table.Column(desk.text(lang, "field.scopes")),
                new Table.Column(desk.text(lang, "tokens.until")),
                new Table.Column(desk.text(lang, "tokens.revoke")));
        var rows = tokens.all().stream()
                .map(t -> new Table.Row(List.of(
                        new Table.Cell(t.label()),
                        new Table.Cell(t.role().label().in(lang)),
                        new Table.Cell(desk.sectionName(lang, t.section())),
                        new Table.Cell(String.join(" ", t.scopes())),
                        new Table.Cell(JapaneseDates.dateTime(t.expiresAt(), lang)),
                        t.usable(clock.instant())
                                ? Table.Cell.link(
                                        desk.text(lang, "tokens.revoke.of", t.label()),
                                        AdminDesk.TOKENS + "/" + t.id() + "/revoke")
                                : new Table.Cell(desk.text(lang, "tokens.over")))))
                .toList();
        return new Table(desk.text(lang, "tokens.list"), columns, rows);
    }

    private Token found(UUID id) {
        return tokens.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
