package jp.tenohira.assistant.minutes.web;

import static jp.tenohira.assistant.web.desk.DeskWords.MINUTES;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.tenohira.assistant.minutes.MinutesRecord;
import jp.tenohira.assistant.minutes.MinutesRecords;
import jp.tenohira.assistant.minutes.draft.MinutesFiles;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.marks.GeneratedMark;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Minutes as files. */
@Controller
@RequestMapping(MINUTES + "/{minutes:[0-9a-f-]{36}}")
class MinutesFilesController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final MinutesRecords records;
    private final MinutesFiles files;
    private final DraftEvidence evidence;
    private final GeneratedMark generated;
    private final DeskWords words;

    MinutesFilesController(
            MinutesRecords records,
            MinutesFiles files,
            DraftEvidence evidence,
            GeneratedMark generated,
            DeskWords words) {
        this.records = records;
        this.files = files;
        this.evidence = evidence;
        this.generated = generated;
        this.words = words;
    }

    /** Notes the ticks and hands the file out; the page says when a sentence is left. */
    @PostMapping("/take")
    ModelAndView take(
            Staff staff,
            @PathVariable("minutes") UUID id,
            @RequestParam(required = false) List<String> tick,
            @RequestParam(defaultValue = "txt") String file) {
        var here = MINUTES + "/" + id;
        var done = evidence.tick(staff, meeting(staff, id), tick == null ? List.of() : tick);
        return new ModelAndView("redirect:" + here
                + (done && List.of("txt", "docx", "pdf").contains(file)
                        ? "/minutes." + file
                        : "?done=unticked#evidence"));
    }

    @GetMapping("/minutes.txt")
    Object txt(HttpServletRequest request, Lang lang, Staff staff, @PathVariable("minutes") UUID id) {
        return leaving(
                staff,
                id,
                meeting -> file("minutes.txt", MediaType.TEXT_PLAIN, files.txt(marked(request, lang, staff, meeting))));
    }

    @GetMapping("/minutes.docx")
    Object docx(HttpServletRequest request, Lang lang, Staff staff, @PathVariable("minutes") UUID id) {
        return leaving(
                staff, id, meeting -> file("minutes.docx", DOCX, files.docx(marked(request, lang, staff, meeting))));
    }

    @GetMapping("/minutes.pdf")
    Object pdf(HttpServletRequest request, Lang lang, Staff staff, @PathVariable("minutes") UUID id) {
        var city = CurrentMunicipality.get().name().in(Lang.JA);
        return leaving(
                staff,
                id,
                meeting -> file(
                        "minutes.pdf",
                        MediaType.APPLICATION_PDF,
                        files.pdf(meeting.title(), city, marked(request, lang, staff, meeting))));
    }

    private Object leaving(Staff staff, UUID id, Function<MinutesRecord, ResponseEntity<byte[]>> file) {
        var meeting = meeting(staff, id);
        return evidence.mayLeave(meeting)
                ? file.apply(meeting)
                : new ModelAndView("redirect:" + MINUTES + "/" + id + "?done=unticked#evidence");
    }

    private String marked(HttpServletRequest request, Lang lang, Staff staff, MinutesRecord meeting) {
        var draft = draft(meeting);
        return evidence.generated(meeting)
                ? generated.on(words.frame(request, lang, staff, "minutes.one"), draft)
                : draft;
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
