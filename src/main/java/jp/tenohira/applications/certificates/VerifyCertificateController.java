package jp.tenohira.applications.certificates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.certificates.CertificateRows.Found;
import jp.tenohira.applications.certificates.pages.VerifyCertificatePage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The public page on which a certificate is verified by the code on it. It says what kind of document it is, its number and
 * date and whether it is in force; never whose it is, which the paper in the asker's hand says.
 */
@Controller
class VerifyCertificateController {

    private static final RateLimits.Limit OF_ADDRESS = new RateLimits.Limit(30, Duration.ofMinutes(10));
    private static final String PURPOSE = "verify-certificate";
    private static final int LONGEST = 60;

    private final CertificateRows rows;
    private final RateLimits limits;
    private final Frames frames;
    private final Messages messages;

    VerifyCertificateController(CertificateRows rows, RateLimits limits, Frames frames, Messages messages) {
        this.rows = rows;
        this.limits = limits;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping("/verify/certificate")
    ModelAndView verify(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var typed = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
        if (typed.isBlank()) {
            var asked = request.getParameter("code") != null;
            response.setStatus(asked ? 422 : 200);
            return page(request, lang, "", asked ? "certificates.verify.missing" : null, null, null);
        }
        if (!limits.tryTake(PURPOSE, request.getRemoteAddr(), OF_ADDRESS)) {
            response.setStatus(429);
            return page(request, lang, typed, "certificates.verify.too-many", null, null);
        }
        var found = rows.byCode(CertificateCodes.sha256(typed));
        if (found.isEmpty()) {
            response.setStatus(404);
            return page(request, lang, typed, "certificates.verify.unknown", null, null);
        }
        limits.giveBack(PURPOSE, request.getRemoteAddr(), OF_ADDRESS);
        return page(request, lang, typed, null, state(found.get()), found.get());
    }

    private static String state(Found found) {
        return found.revoked() ? "revoked" : found.version() < found.latest() ? "replaced" : "issued";
    }

    private ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            String typed,
            @Nullable String errorKey,
            @Nullable String state,
            @Nullable Found found) {
        var error = errorKey == null ? null : messages.in(lang, errorKey);
        var frame = frames.resident(request, lang, messages.in(lang, "certificates.verify.title"))
                .withErrors(error != null)
                .at("/verify/certificate");
        var page = new VerifyCertificatePage(
                frame,
                error == null ? ErrorSummary.NONE : new ErrorSummary(List.of(new Problem("code", error))),
                state == null ? null : notice(frame, state),
                found == null ? null : facts(frame, found),
                List.of(new TextField(
                        "code",
                        "code",
                        frame.t("certificates.verify.code"),
                        frame.t("certificates.verify.code.hint"),
                        error,
                        true,
                        TextField.Kind.TEXT,
                        typed,
                        "off",
                        null,
                        LONGEST)));
        return new ModelAndView("applications/certificates/verify", Map.of("page", page));
    }

    private static Notice notice(Frame frame, String state) {
        var heading = frame.t("certificates.verify." + state);
        var text = frame.t("certificates.verify." + state + ".text");
        return state.equals("issued")
                ? Notice.success(heading, text)
                : state.equals("replaced") ? Notice.warning(heading, text) : Notice.error(heading, text);
    }

    private static SummaryList facts(Frame frame, Found found) {
        return new SummaryList(List.of(
                new SummaryList.Row(frame.t("certificates.verify.kind"), found.title()),
                new SummaryList.Row(frame.t("certificates.verify.number"), found.number()),
                new SummaryList.Row(
                        frame.t("certificates.verify.date"), JapaneseDates.date(found.issuedAt(), frame.lang())),
                new SummaryList.Row(frame.t("certificates.verify.by"), frame.cityName())));
    }
}
