package jp.tenohira.applications.drafts.sending;

import java.util.UUID;
import jp.tenohira.applications.attachments.Attachments;
import jp.tenohira.applications.attachments.FileAnswer;
import jp.tenohira.applications.drafts.Draft;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The files of a draft, and of the case it mends, for who holds the draft. */
@Controller
class DraftFileController {

    private final Attachments attachments;

    DraftFileController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/apply/{draft}/files/{file}")
    ResponseEntity<byte[]> file(Draft draft, @PathVariable UUID file) {
        return attachments
                .ofDraft(draft.id(), file)
                .or(() -> draft.mends().flatMap(casefile -> attachments.ofCase(casefile, file)))
                .map(FileAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
