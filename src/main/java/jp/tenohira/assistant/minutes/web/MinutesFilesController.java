package jp.tenohira.assistant.minutes.web;

import static jp.tenohira.assistant.web.desk.DeskWords.MINUTES;

import java.util.UUID;
import jp.tenohira.assistant.minutes.MinutesRecord;
import jp.tenohira.assistant.minutes.MinutesRecords;
import jp.tenohira.assistant.minutes.draft.MinutesFiles;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Minutes as files. */
@Controller
@RequestMapping(MINUTES + "/{minutes:[0-9a-f-]{36}}")
class MinutesFilesController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final MinutesRecords records;
    private final MinutesFiles files;

    MinutesFilesController(MinutesRecords records, MinutesFiles files) {
        this.records = records;
        this.files = files;
    }

    @GetMapping("/minutes.txt")
    ResponseEntity<byte[]> txt(Staff staff, @PathVariable("minutes") UUID id) {
        return file("minutes.txt", MediaType.TEXT_PLAIN, files.txt(draft(meeting(staff, id))));
    }

    @GetMapping("/minutes.docx")
    ResponseEntity<byte[]> docx(Staff staff, @PathVariable("minutes") UUID id) {
        return file("minutes.docx", DOCX, files.docx(draft(meeting(staff, id))));
    }

    @GetMapping("/minutes.pdf")
    ResponseEntity<byte[]> pdf(Staff staff, @PathVariable("minutes") UUID id) {
        var meeting = meeting(staff, id);
        var city = CurrentMunicipality.get().name().in(Lang.JA);
        return file("minutes.pdf", MediaType.APPLICATION_PDF, files.pdf(meeting.title(), city, draft(meeting)));
    }

    private MinutesRecord meeting(Staff staff, UUID id) {
        return records.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String draft(MinutesRecord meeting) {
        var draft = meeting.draft();
        if (draft == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return draft;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
