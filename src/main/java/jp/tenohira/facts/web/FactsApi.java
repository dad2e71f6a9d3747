package jp.tenohira.facts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Months of facts for programs, by a token with the scope {@code figures:read} of headquarters or an administrator. */
@RestController
class FactsApi {

    private final FactMonths months;

    FactsApi(FactMonths months) {
        this.months = months;
    }

    @GetMapping("/api/v1/facts/{table}")
    void take(
            ApiClient client,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        var staff = client.staff();
        if (staff == null || !client.may(Scope.FIGURES_READ.code())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "The token lacks the scope " + Scope.FIGURES_READ.code());
        }
        months.write(staff, table, month, format, response);
    }
}
