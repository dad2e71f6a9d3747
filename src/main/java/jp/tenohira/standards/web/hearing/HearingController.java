package jp.tenohira.standards.web.hearing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
import jp.tenohira.standards.Hearing;
import jp.tenohira.standards.HearingQuestion;
import jp.tenohira.standards.Hearings;
import jp.tenohira.standards.StandardsRefused;
import jp.tenohira.standards.web.StandardsDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One hearing for staff: its answers, its links, its sheet out and in. */
@Controller
class HearingController {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final String ONE = StandardsDesk.PATH + "/hearings/{id:[0-9a-f-]{36}}";

    private final Hearings hearings;
    private final StandardsDesk desk;
    private final HearingView view;

    HearingController(Hearings hearings, StandardsDesk desk, HearingView view) {
        this.hearings = hearings;
        this.desk = desk;
        this.view = view;
    }

    @GetMapping(ONE)
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id) {
        return StandardsDesk.view(view.page(request, lang, staff, find(staff, id), "", Map.of()), false);
    }

    /** Shows the secret of a new link: this answer is the only place where it ever stands. */
    @PostMapping(ONE + "/links")
    ModelAndView makeLink(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String days) {
        desk.mustWrite(staff);
        var hearing = find(staff, id);
        var wanted = days.strip().matches("[0-9]{1,3}") ? Integer.parseInt(days.strip()) : 0;
        return switch (hearings.makeLink(staff, id, wanted)) {
            case Outcome.Accepted<String, StandardsRefused>(var secret) ->
                StandardsDesk.view(view.page(request, lang, staff, hearing, secret, Map.of()), false);
            case Outcome.Refused<String, StandardsRefused>(var why) ->
                refused(request, lang, staff, hearing, desk.refusal(lang, why, "days"));
        };
    }

    @PostMapping(ONE + "/links/{link:[0-9]{1,3}}/revoke")
    ModelAndView revoke(Staff staff, @PathVariable UUID id, @PathVariable int link) {
        desk.mustWrite(staff);
        find(staff, id);
        hearings.revoke(staff, id, link);
        return new ModelAndView("redirect:" + StandardsDesk.PATH + "/hearings/" + id);
    }

    @GetMapping(ONE + "/sheet")
    ResponseEntity<byte[]> sheet(Staff staff, @PathVariable UUID id) {
        find(staff, id);
        var answers = hearings.answers(id);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("hearing.xlsx")
                                .build()
                                .toString())
                .body(HearingSheet.xlsx(
                        answers.isEmpty() ? Map.of() : answers.getFirst().texts()));
    }

    @PostMapping(ONE + "/sheet")
    ModelAndView takeIn(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        desk.mustWrite(staff);
        var hearing = find(staff, id);
        if (file == null || file.isEmpty()) {
            return refused(request, lang, staff, hearing, Map.of("file", desk.text(lang, "wrong.file")));
        }
        try {
            var name = file.getOriginalFilename();
            var sheet = SheetReader.read(name == null || name.isBlank() ? "hearing.xlsx" : name, file.getBytes());
            return switch (HearingSheet.read(sheet)) {
                case Outcome.Refused<Map<HearingQuestion, String>, List<TableProblem>>(var problems) ->
                    refused(
                            request,
                            lang,
                            staff,
                            hearing,
                            Map.of(
                                    "file",
                                    problems.stream()
                                            .limit(20)
                                            .map(problem -> problem.sentence().in(lang))
                                            .collect(Collectors.joining("\n"))));
                case Outcome.Accepted<Map<HearingQuestion, String>, List<TableProblem>>(var answers) ->
                    answered(request, lang, staff, hearing, hearings.answer(staff, id, by.strip(), answers));
            };
        } catch (UnreadableTable e) {
            return refused(request, lang, staff, hearing, Map.of("file", e.why().in(lang)));
        }
    }

    private ModelAndView answered(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Hearing hearing,
            Outcome<Hearing.Answers, StandardsRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Hearing.Answers, StandardsRefused> _ ->
                new ModelAndView("redirect:" + StandardsDesk.PATH + "/hearings/" + hearing.id());
            case Outcome.Refused<Hearing.Answers, StandardsRefused>(var why) -> {
                var refusal = desk.refusal(lang, why, "by");
                var problems = refusal.containsKey("by") ? refusal : Map.of("file", String.join(" ", refusal.values()));
                yield refused(request, lang, staff, hearing, problems);
            }
        };
    }

    private ModelAndView refused(
            HttpServletRequest request, Lang lang, Staff staff, Hearing hearing, Map<String, String> problems) {
        return StandardsDesk.view(view.page(request, lang, staff, hearing, "", problems), true);
    }

    private Hearing find(Staff staff, UUID id) {
        return hearings.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
