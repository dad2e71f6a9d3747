package jp.tenohira.applications.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.queue.QueueFilter;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Cases as a file. It is written to the client while the cases are read; a virtual thread waits at no cost. When reading
 * fails on the way the connection is cut, so that nobody takes half a file for a whole one.
 */
@Controller
class ExportController {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final Exports exports;
    private final AuditTrail audit;
    private final Clock clock;

    ExportController(Exports exports, AuditTrail audit, Clock clock) {
        this.exports = exports;
        this.audit = audit;
        this.clock = clock;
    }

    @RequestMapping(
            path = "/staff/cases/export",
            method = {RequestMethod.GET, RequestMethod.POST})
    void export(Staff staff, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        var desk = Desk.of(staff);
        var format = Format.of(asked.getFirst("format"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var chosen = asked.getOrDefault("case", List.of()).stream()
                .map(value -> value.split(":", -1)[0])
                .toList();
        var filter = QueueFilter.of(asked.toSingleValueMap());
        var selection =
                chosen.isEmpty() ? new Exports.Selection.Matching(filter) : new Exports.Selection.Chosen(chosen);
        var detail = new HashMap<>(filter.parameters());
        detail.computeIfPresent("q", (_, _) -> "…");
        detail.put("format", format.word());
        detail.put("chosen", Integer.toString(chosen.size()));
        audit.record(staff, "cases.export-begun", desk.section(), detail);
        var stamp = STAMP.format(LocalDateTime.ofInstant(clock.instant(), JapaneseDates.JST));
        response.setContentType(format.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"cases-" + stamp + format.ending() + "\"");
        response.setHeader("Cache-Control", "no-store");
        var cases = exports.write(desk, selection, format, response.getOutputStream());
        audit.record(staff, "cases.exported", desk.section(), Map.of("format", format.word(), "cases", "" + cases));
    }
}
