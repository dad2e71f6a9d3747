package jp.tenohira.payments.feereceipts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.identity.Staff;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Prints receipts: a POST each, because the first print takes a number and every print is noted. */
@Controller
class FeeReceiptController {

    private final FeeReceipts receipts;
    private final CaseFees fees;

    FeeReceiptController(FeeReceipts receipts, CaseFees fees) {
        this.receipts = receipts;
        this.fees = fees;
    }

    @PostMapping("/pay/{number}/receipts")
    ResponseEntity<byte[]> forResident(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String fee,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String reference,
            HttpServletRequest request) {
        return document(
                fees.of(number, request).flatMap(of -> receipts.print(of, fee, provider, reference, Optional.empty())));
    }

    @PostMapping("/staff/cases/{receipt}/payments/receipts")
    ResponseEntity<byte[]> atTheCounter(
            Staff staff,
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String fee,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String reference) {
        return document(fees.of(receipt, staff)
                .flatMap(of -> receipts.print(of, fee, provider, reference, Optional.of(staff))));
    }

    private static ResponseEntity<byte[]> document(Optional<FeeReceipts.Printed> printed) {
        var found = printed.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = "fee-receipt-" + found.receipt().printed() + (found.copy() == 0 ? "" : "-copy-" + found.copy());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"")
                .body(found.pdf());
    }
}
