package jp.tenohira.payments.settlement.web.office;

import java.util.Map;
import java.util.UUID;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.payments.settlement.exports.FinanceExports;
import jp.tenohira.payments.settlement.exports.FinanceExports.Export;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Hands entries over to a program of the finance system, each once. */
@RestController
class ExportsApi {

    private static final String PATH = "/api/v1/settlement-exports";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final FinanceExports exports;
    private final SettlementTokens tokens;
    private final AuditTrail audit;

    ExportsApi(FinanceExports exports, SettlementTokens tokens, AuditTrail audit) {
        this.exports = exports;
        this.tokens = tokens;
        this.audit = audit;
    }

    /** The file of every decided entry that was not handed over yet; 204 when there is none. */
    @PostMapping(PATH)
    ResponseEntity<byte[]> make(ApiClient client) {
        var staff = tokens.mustWrite(client);
        return exports.make(staff)
                .map(export -> {
                    audit.record(
                            staff,
                            "settlement.exported",
                            export.id().toString(),
                            Map.of("entries", Integer.toString(export.entries())));
                    return file(export, false);
                })
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** The same entries again, marked so: where an answer was lost. */
    @GetMapping(PATH + "/{export}")
    ResponseEntity<byte[]> again(ApiClient client, @PathVariable UUID export) {
        var staff = tokens.mustWrite(client);
        var found = exports.find(export)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such export"));
        audit.record(staff, "settlement.exported-again", export.toString(), Map.of());
        return file(found, true);
    }

    private ResponseEntity<byte[]> file(Export export, boolean again) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Export-Id", export.id().toString())
                .body(exports.file(export, again));
    }
}
