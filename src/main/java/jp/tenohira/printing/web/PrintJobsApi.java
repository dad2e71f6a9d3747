package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import jp.tenohira.facts.desk.Posted;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Scope;
import jp.tenohira.printing.PrintLogs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where print servers post their logs, by a token with the scope {@code printing:write}. The same file again changes nothing. */
@RestController
class PrintJobsApi {

    static final String PATH = "/api/v1/print-jobs:import";

    private final PrintLogs logs;

    PrintJobsApi(PrintLogs logs) {
        this.logs = logs;
    }

    @PostMapping(path = PATH)
    ResponseEntity<?> take(
            ApiClient client,
            HttpServletRequest request,
            @RequestParam(defaultValue = "auto") String format,
            @RequestParam(defaultValue = "page_log") String name)
            throws IOException {
        return Posted.take(
                client,
                Scope.PRINTING_WRITE,
                request.getInputStream(),
                List.of(format, name),
                (staff, file) -> logs.take(new Handed(name, file, format, staff.name()), null));
    }
}
