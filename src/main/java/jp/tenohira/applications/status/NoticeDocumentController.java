package jp.tenohira.applications.status;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.applications.decisions.DecisionNotices;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The notice of a decision, for the resident who was notified. */
@Controller
class NoticeDocumentController {

    private final Door door;
    private final DecisionNotices notices;

    NoticeDocumentController(Door door, DecisionNotices notices) {
        this.door = door;
        this.notices = notices;
    }

    @GetMapping("/status/{number}/notice.pdf")
    ResponseEntity<byte[]> notice(@PathVariable String number, HttpServletRequest request) {
        return door.byCookie(number, request)
                .flatMap(casefile -> notices.pdf(casefile.id()))
                .map(pdf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Disposition", "inline; filename=\"notice.pdf\"")
                        .body(pdf))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
