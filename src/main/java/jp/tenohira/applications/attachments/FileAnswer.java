package jp.tenohira.applications.attachments;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The HTTP answer that carries a resident's file: shown or saved, but never run, sniffed or framed elsewhere. */
public final class FileAnswer {

    /** A PDF viewer does not open in a sandbox; the fixed type and nosniff keep a PDF from being anything else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final String SANDBOX = "; sandbox";

    private FileAnswer() {}

    /** Shown in place where browsers can, saved otherwise. */
    public static ResponseEntity<byte[]> of(AttachmentFile file) {
        var pdf = file.contentType().equals("application/pdf");
        var inline = !file.contentType().equals("image/heic");
        var disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("Content-Disposition", disposition.toString())
                .header("Content-Security-Policy", pdf ? POLICY : POLICY + SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(file.content());
    }
}
