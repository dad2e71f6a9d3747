package jp.tenohira.packs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.Meeting;
import jp.tenohira.packs.Packs;
import jp.tenohira.packs.PublishedMeeting;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.files.PackFile;
import jp.tenohira.packs.files.PackFiles;
import jp.tenohira.packs.pages.OverviewPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Table;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lists meetings, shows a pack, hands out its files, and tells what changed since the last one. */
@Controller
class PackController {

    private final Packs packs;
    private final PackFiles files;
    private final PublishedMeeting published;
    private final PackDesk desk;
    private final PackView view;
    private final DiffView diffs;
    private final AuditTrail audit;

    PackController(
            Packs packs,
            PackFiles files,
            PublishedMeeting published,
            PackDesk desk,
            PackView view,
            DiffView diffs,
            AuditTrail audit) {
        this.packs = packs;
        this.files = files;
        this.published = published;
        this.desk = desk;
        this.view = view;
        this.diffs = diffs;
        this.audit = audit;
    }

    @GetMapping(PackDesk.PATH)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff) {
        var meetings = packs.meetings(staff);
        var rows = meetings.stream()
                .map(meeting -> new Table.Row(List.of(
                        Table.Cell.link(desk.title(lang, meeting), PackDesk.path(meeting.id())),
                        new Table.Cell(desk.state(lang, packs.state(meeting.id()))))))
                .toList();
        var table = new Table(
                desk.text(lang, "list"),
                List.of(new Table.Column(desk.text(lang, "meeting")), new Table.Column(desk.text(lang, "state"))),
                rows);
        var page = new OverviewPage(
                desk.frame(request, lang, staff, desk.text(lang, "title")),
                null,
                desk.text(lang, meetings.isEmpty() ? "none" : "lead"),
                List.of(),
                PackDesk.mayWrite(staff) ? beginnings(lang, meetings) : List.of(),
                meetings.isEmpty() ? List.of() : List.of(table));
        return PackDesk.view("overview", page, HttpStatus.OK);
    }

    private List<Button> beginnings(Lang lang, List<Meeting> meetings) {
        var buttons = new ArrayList<Button>();
        buttons.add(Button.primary(desk.text(lang, "new")).to(PackDesk.PATH + "/new"));
        var known = meetings.stream().anyMatch(meeting -> meeting.held().equals(PublishedMeeting.HELD));
        if (!known && published.on(PublishedMeeting.HELD).isPresent()) {
            buttons.add(
                    Button.secondary(desk.text(lang, "new.published", JapaneseDates.date(PublishedMeeting.HELD, lang)))
                            .to(PackDesk.PATH + "/new?from=published"));
        }
        buttons.add(Button.tertiary(desk.text(lang, "definition")).to(PackDefinitionController.PATH));
        return buttons;
    }

    @GetMapping(PackDesk.ONE)
    ModelAndView pack(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done) {
        var meeting = desk.meeting(staff, id);
        return PackDesk.view("pack", view.page(request, lang, staff, meeting, content(staff, id), done), HttpStatus.OK);
    }

    @GetMapping(PackDesk.ONE + "/files/{name:[a-z0-9.-]+}")
    ResponseEntity<byte[]> file(
            HttpServletRequest request, Staff staff, @PathVariable UUID id, @PathVariable String name) {
        var file = PackFile.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var content = content(staff, id);
        var cityHall = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        audit.record(staff, "pack.file", id.toString(), Map.of("file", name));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.held() + "-" + name)
                                .build()
                                .toString())
                .body(files.of(file, content, cityHall));
    }

    @GetMapping(PackDesk.ONE + "/diff")
    ModelAndView diff(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id) {
        var meeting = desk.meeting(staff, id);
        return PackDesk.view(
                "overview",
                diffs.page(request, lang, staff, meeting, content(staff, id), packs.before(id)),
                HttpStatus.OK);
    }

    private PackContent content(Staff staff, UUID id) {
        return packs.content(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
