package jp.tenohira.procedures.builder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.builder.Inspections;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.pages.HandoverPage;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Publishes a working copy with which nothing is wrong. */
@Controller
class HandoverController {

    private static final String PUBLISH = Words.LIST + "/{copy}/publish";

    private final Workbench workbench;
    private final Inspections inspections;
    private final Inventory inventory;
    private final AuditTrail audit;
    private final Frames frames;
    private final Messages messages;

    HandoverController(
            Workbench workbench,
            Inspections inspections,
            Inventory inventory,
            AuditTrail audit,
            Frames frames,
            Messages messages) {
        this.workbench = workbench;
        this.inspections = inspections;
        this.inventory = inventory;
        this.audit = audit;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping(PUBLISH)
    ModelAndView ask(Staff staff, Lang lang, @PathVariable UUID copy, HttpServletRequest request) {
        return page(request, lang, workbench.open(staff, copy), List.of(), HttpStatus.OK);
    }

    @PostMapping(PUBLISH)
    ModelAndView publish(
            Staff staff, Lang lang, @PathVariable UUID copy, @RequestParam int version, HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        if (!mayPublish(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (version != opened.copy().version()) {
            var changed = Notice.warning("", messages.in(lang, "builder.publish.changed"));
            return page(request, lang, opened, List.of(changed), HttpStatus.CONFLICT);
        }
        if (inspections.of(opened.copy()).form().isEmpty()) {
            return page(request, lang, opened, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var code = opened.procedure().code();
        inventory.publishForm(code, opened.copy().document().yaml());
        audit.record(staff, "form.published", code, Map.of("copy", copy.toString()));
        return new ModelAndView("redirect:/procedures/" + code);
    }

    private static boolean mayPublish(Staff staff) {
        return staff.role() == Role.HEAD || staff.role() == Role.ADMINISTRATOR;
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Opened opened, List<Notice> notices, HttpStatus status) {
        var title = messages.in(lang, "builder.tool.publish");
        var frame = frames.staff(request, lang, title, opened.staff().name());
        var problems = inspections.of(opened.copy()).problems().stream()
                .map(problem ->
                        OutlineView.link(frame, opened.address(), opened.copy().document(), problem))
                .toList();
        var page = new HandoverPage(
                frame,
                Words.way(frame, opened, title),
                notices,
                opened.address(),
                opened.copy().version(),
                problems.isEmpty() && mayPublish(opened.staff()),
                problems,
                List.of(),
                frame.t(mayPublish(opened.staff()) ? "builder.publish.do" : "builder.publish.onlyHeads"));
        return PartController.of("builder/handover", page, status);
    }
}
