package jp.tenohira.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.DemoAccounts;
import jp.tenohira.identity.DemoAccounts.DemoAccount;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.access.LocalPath;
import jp.tenohira.identity.access.SignInOutcome;
import jp.tenohira.identity.pages.SignInPage;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The sign-in page. The form itself is read by Spring Security; refused tries come back here by forward. */
@Controller
class SignInController {

    private static final String PATH = "/staff/sign-in";
    private static final String TEMPLATE = "identity/signIn";
    private static final int LONGEST_LOGIN = 100;

    private final Frames frames;
    private final Messages messages;
    private final ObjectProvider<DemoAccounts> demoAccounts;

    SignInController(Frames frames, Messages messages, ObjectProvider<DemoAccounts> demoAccounts) {
        this.frames = frames;
        this.messages = messages;
        this.demoAccounts = demoAccounts;
    }

    @GetMapping("/staff")
    String home(Staff staff) {
        return "redirect:" + staff.role().home();
    }

    @GetMapping(PATH)
    ModelAndView form(
            HttpServletRequest request,
            Lang lang,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String demo) {
        var account = demo(demo);
        var fields = fields(
                lang,
                account.map(DemoAccount::login).orElse(""),
                account.map(DemoAccount::password).orElse(""),
                null);
        return new ModelAndView(
                TEMPLATE, "page", page(request, lang, notices(lang, reason), ErrorSummary.NONE, fields));
    }

    @PostMapping(SignInOutcome.REFUSED)
    ModelAndView refused(HttpServletRequest request, Lang lang, @RequestParam(defaultValue = "") String login) {
        var tooMany = Boolean.TRUE.equals(request.getAttribute(SignInOutcome.TOO_MANY));
        var message = messages.in(lang, tooMany ? "identity.signIn.tooMany" : "identity.signIn.wrong");
        var typed = login.length() > LONGEST_LOGIN ? "" : login;
        var errors = new ErrorSummary(List.of(new Problem("login", message)));
        var view = new ModelAndView(
                TEMPLATE, "page", page(request, lang, List.of(), errors, fields(lang, typed, "", message)));
        view.setStatus(tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private SignInPage page(
            HttpServletRequest request, Lang lang, List<Notice> notices, ErrorSummary errors, List<Field> fields) {
        var frame = frames.staff(request, lang, messages.in(lang, "identity.signIn.title"), null)
                .withErrors(!errors.problems().isEmpty());
        var returnPath = LocalPath.of(request.getParameter("return")).orElse("");
        var passkey = withReturn(UriComponentsBuilder.fromPath(PATH + "/passkey"), returnPath);
        return new SignInPage(fixed(frame), notices, errors, fields, returnPath, passkey, demos(lang, returnPath));
    }

    /** After a refused try the language switch must lead to the page itself, which can be read again. */
    private static Frame fixed(Frame frame) {
        return frame.path().startsWith(SignInOutcome.REFUSED) ? frame.at(PATH) : frame;
    }

    private List<Notice> notices(Lang lang, String reason) {
        return switch (reason) {
            case "timeout" ->
                List.of(Notice.warning(
                        messages.in(lang, "identity.signIn.timeout.title"),
                        messages.in(lang, "identity.signIn.timeout.text")));
            case "signed-out" -> List.of(Notice.success("", messages.in(lang, "identity.signIn.signedOut")));
            default -> List.of();
        };
    }

    private List<Field> fields(Lang lang, String login, String password, @Nullable String error) {
        return List.of(
                new TextField(
                        "login",
                        "login",
                        messages.in(lang, "identity.signIn.login"),
                        null,
                        error,
                        true,
                        TextField.Kind.TEXT,
                        login,
                        "username",
                        null,
                        LONGEST_LOGIN),
                new TextField(
                        "password",
                        "password",
                        messages.in(lang, "identity.signIn.password"),
                        null,
                        null,
                        true,
                        TextField.Kind.PASSWORD,
                        password,
                        "current-password",
                        null,
                        200));
    }

    private Optional<DemoAccount> demo(String login) {
        return demoAccounts.stream()
                .flatMap(demo -> demo.accounts().stream())
                .filter(account -> account.login().equals(login))
                .findFirst();
    }

    private List<Link> demos(Lang lang, String returnPath) {
        var links = new ArrayList<Link>();
        demoAccounts.stream().flatMap(demo -> demo.accounts().stream()).forEach(account -> {
            var address = UriComponentsBuilder.fromPath(PATH).queryParam("demo", account.login());
            links.add(new Link(account.description().in(lang), withReturn(address, returnPath)));
        });
        return links;
    }

    private static String withReturn(UriComponentsBuilder address, String returnPath) {
        return returnPath.isEmpty()
                ? address.encode().toUriString()
                : address.queryParam("return", "{path}")
                        .encode()
                        .buildAndExpand(returnPath)
                        .toUriString();
    }
}
