package jp.tenohira.payments.sales.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import jp.tenohira.facts.desk.Posted;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Scope;
import jp.tenohira.payments.sales.SalesFiles;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where registers post receipts and day reports, by a token with the scope {@code sales:write}. The same file again changes nothing. */
@RestController
class SalesApi {

    static final String PATH = "/api/v1/sales:import";

    private final SalesFiles files;

    SalesApi(SalesFiles files) {
        this.files = files;
    }

    @PostMapping(path = PATH)
    ResponseEntity<?> take(
            ApiClient client,
            HttpServletRequest request,
            @RequestParam(defaultValue = "auto") String format,
            @RequestParam(defaultValue = "sales.csv") String name,
            @RequestParam(defaultValue = "") String facility,
            @RequestParam(defaultValue = "") String register)
            throws IOException {
        return Posted.take(
                client,
                Scope.SALES_WRITE,
                request.getInputStream(),
                List.of(format, name, facility, register),
                (staff, file) -> files.take(
                        new Handed(name, file, format, staff.name()), new Beside(facility, register, null), null));
    }
}
