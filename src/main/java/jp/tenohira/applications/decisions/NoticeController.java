package jp.tenohira.applications.decisions;

import java.util.Map;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The notice of a case for its section: as issued, or before that as a draft. */
@Controller
class NoticeController {

    private final OwnCases ownCases;
    private final StoredNotices notices;
    private final AuditTrail audit;

    NoticeController(OwnCases ownCases, StoredNotices notices, AuditTrail audit) {
        this.ownCases = ownCases;
        this.notices = notices;
        this.audit = audit;
    }

    @GetMapping("/staff/cases/{receipt}/notice.pdf")
    ResponseEntity<byte[]> notice(Staff staff, @PathVariable String receipt) {
        var casefile = ownCases.find(Desk.of(staff), receipt)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var pdf = notices.pdf(casefile.id())
                .or(() -> notices.draft(casefile))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record(staff, "case.notice-opened", casefile.receipt().value(), Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename("notice-" + casefile.receipt() + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
