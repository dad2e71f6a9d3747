package jp.tenohira.applications.status;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.certificates.Certificates;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A certificate in force, for the resident whose case it is. */
@Controller
class CertificateDocumentController {

    private final Door door;
    private final Certificates certificates;

    CertificateDocumentController(Door door, Certificates certificates) {
        this.door = door;
        this.certificates = certificates;
    }

    @GetMapping("/status/{number}/certificates/{certificate}.pdf")
    ResponseEntity<byte[]> certificate(
            @PathVariable String number, @PathVariable UUID certificate, HttpServletRequest request) {
        return door.byCookie(number, request)
                .flatMap(casefile -> pdf(casefile, certificate))
                .map(pdf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Disposition", "attachment; filename=\"certificate.pdf\"")
                        .body(pdf))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private java.util.Optional<byte[]> pdf(Casefile casefile, UUID certificate) {
        return certificates.forResident(casefile).stream()
                .filter(issued -> issued.id().equals(certificate))
                .findFirst()
                .flatMap(issued ->
                        certificates.pdf(casefile, issued.id(), issued.current().version()));
    }
}
