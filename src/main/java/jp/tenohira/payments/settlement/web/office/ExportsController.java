package jp.tenohira.payments.settlement.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.exports.FinanceExports;
import jp.tenohira.payments.settlement.exports.FinanceExports.Export;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Table;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Hands entries over to the finance system as a file. */
@Controller
class ExportsController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final SettlementDesk desk;
    private final FinanceExports exports;
    private final AuditTrail audit;

    ExportsController(SettlementDesk desk, FinanceExports exports, AuditTrail audit) {
        this.desk = desk;
        this.exports = exports;
        this.audit = audit;
    }

    @GetMapping(SettlementDesk.EXPORTS)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        desk.mustAccount(staff);
        var waiting = exports.waiting();
        var form = new Form(
                "",
                SettlementDesk.EXPORTS,
                false,
                Map.of(),
                List.of(),
                Button.primary(desk.text(lang, "export.yes", waiting)));
        var table = Table.cards(
                desk.text(lang, "exports"),
                List.of(
                        Table.Column.number(desk.text(lang, "export.number")),
                        new Table.Column(desk.text(lang, "takenAt")),
                        new Table.Column(desk.text(lang, "history.by")),
                        Table.Column.number(desk.text(lang, "export.entries")),
                        Table.Column.number(desk.text(lang, "amount")),
                        new Table.Column(desk.text(lang, "export.again"))),
                exports.all().stream()
                        .map(export -> new Table.Row(List.of(
                                Fields.cell(Long.toString(export.number())),
                                Fields.cell(JapaneseDates.dateTime(export.at(), lang)),
                                Fields.cell(export.by()),
                                Fields.cell(Integer.toString(export.entries())),
                                Fields.yen(lang, export.yen()),
                                Table.Cell.link(
                                        desk.text(lang, "export.file", export.number()),
                                        SettlementDesk.EXPORTS + "/" + export.id() + ".csv"))))
                        .toList());
        return desk.page(
                request,
                lang,
                staff,
                "exports",
                SettlementDesk.EXPORTS,
                List.of(),
                desk.done(lang, done),
                waiting == 0
                        ? List.of(Part.forms("", desk.text(lang, "export.none")), Part.table(table))
                        : List.of(Part.forms("", "", form), Part.table(table)));
    }

    /** Makes the file that hands over every decided entry that was not yet; the answer is the file. */
    @PostMapping(SettlementDesk.EXPORTS)
    ResponseEntity<byte[]> make(Staff staff) {
        desk.mustAccount(staff);
        return exports.make(staff)
                .map(export -> {
                    audit.record(
                            staff,
                            "settlement.exported",
                            export.id().toString(),
                            Map.of("entries", Integer.toString(export.entries())));
                    return file(export, false);
                })
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, SettlementDesk.EXPORTS + "?done=nothing")
                        .build());
    }

    /** The same entries again, marked so. */
    @GetMapping(SettlementDesk.EXPORTS + "/{export:[0-9a-f-]{36}}.csv")
    ResponseEntity<byte[]> again(Staff staff, @PathVariable UUID export) {
        desk.mustAccount(staff);
        var found = exports.find(export).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record(staff, "settlement.exported-again", export.toString(), Map.of());
        return file(found, true);
    }

    private ResponseEntity<byte[]> file(Export export, boolean again) {
        var name = "settlement-%d%s.csv".formatted(export.number(), again ? "-again" : "");
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(exports.file(export, again));
    }
}
