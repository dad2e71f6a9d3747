package jp.tenohira.payments.settlement.web;

import jp.tenohira.payments.settlement.pages.PaperDocument;
import jp.tenohira.ui.documents.Pdf;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A paper of settlement as a PDF that the browser shows. */
@Component
public class PaperFile {

    private final Pdf pdf;

    PaperFile(Pdf pdf) {
        this.pdf = pdf;
    }

    public ResponseEntity<byte[]> of(PaperDocument paper, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .body(pdf.of("payments/documents/settlementPaper.jte", paper));
    }
}
