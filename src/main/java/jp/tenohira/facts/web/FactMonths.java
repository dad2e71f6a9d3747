package jp.tenohira.facts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.facts.FactExport;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.Facts.Format;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Hands out a month of a table, for headquarters and administrators; each time is in the audit trail. */
@Component
class FactMonths {

    /** What a spreadsheet still opens. */
    static final long MOST_ROWS = 1_000_000;

    private final List<FactExport> all;
    private final Facts facts;
    private final AuditTrail audit;

    FactMonths(List<FactExport> all, Facts facts, AuditTrail audit) {
        this.all = List.copyOf(all);
        this.facts = facts;
        this.audit = audit;
    }

    List<FactExport> all() {
        return all;
    }

    static void mustTakeAway(Staff staff) {
        if (staff.role() != Role.HEADQUARTERS && staff.role() != Role.ADMINISTRATOR) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Facts are taken away by headquarters and administrators");
        }
    }

    /** @param month such as 2024-01; empty for the newest */
    void write(Staff staff, String table, String month, String format, HttpServletResponse response)
            throws IOException {
        mustTakeAway(staff);
        var export = all.stream()
                .filter(one -> one.table().name().equals(table))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No table is called " + table));
        var as = format(format);
        var chosen = month.isEmpty() ? newest(export) : month(month);
        var query = export.of(chosen);
        var rows = facts.query(query.counted(), row -> row.whole(1)).getFirst();
        if (rows > MOST_ROWS) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "%s has %,d lines in %s; at most %,d can be taken away".formatted(table, rows, chosen, MOST_ROWS));
        }
        audit.record(
                staff,
                "facts.exported",
                table,
                Map.of("month", chosen.toString(), "format", as.name(), "rows", Long.toString(rows)));
        response.setContentType(as == Format.CSV ? "text/csv;charset=UTF-8" : "application/vnd.apache.parquet");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.%s\""
                        .formatted(table, chosen, as.name().toLowerCase(Locale.ROOT)));
        facts.export(query, as, response.getOutputStream());
    }

    private YearMonth newest(FactExport export) {
        return facts.months(export.table()).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "There is nothing in " + export.table().name()));
    }

    private static Format format(String word) {
        return switch (word) {
            case "csv" -> Format.CSV;
            case "parquet" -> Format.PARQUET;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "format is csv or parquet");
        };
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "month is written as 2024-01");
        }
    }
}
