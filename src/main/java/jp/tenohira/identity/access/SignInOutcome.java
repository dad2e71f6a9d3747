package jp.tenohira.identity.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.accounts.StaffAuthentication;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a sign-in leads: to the page that was wanted or the role's first page, or back to the form with the reason. */
@Component
public class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** The page that shows the form again; reached by forward only. */
    public static final String REFUSED = "/staff/sign-in/refused";

    /** Request attribute: true when there were too many tries. */
    public static final String TOO_MANY = SignInOutcome.class.getName() + ".tooMany";

    private final AuditTrail audit;

    SignInOutcome(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(signedIn(request, (StaffAuthentication) authentication));
    }

    /** Notes the sign-in and tells where to go. */
    public String signedIn(HttpServletRequest request, StaffAuthentication signIn) {
        var staff = signIn.getPrincipal();
        audit.record(
                staff,
                "staff.signed-in",
                staff.id().toString(),
                Map.of("method", signIn.method().name()));
        return LocalPath.of(request.getParameter("return")).orElse(staff.role().home());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        request.setAttribute(TOO_MANY, why instanceof LockedException);
        request.getRequestDispatcher(REFUSED).forward(request, response);
    }
}
