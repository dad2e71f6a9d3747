package jp.tenohira.applications.workload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.SectionProcedures;
import jp.tenohira.applications.path.PathProgress;
import jp.tenohira.applications.path.Paths;
import jp.tenohira.applications.workload.Escalations.Escalation;
import jp.tenohira.applications.workload.pages.OverduePage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what was not done in time. */
@Controller
@RequestMapping("/staff/cases/overdue")
class OverdueController {

    private final Escalations escalations;
    private final Paths paths;
    private final SectionProcedures procedures;
    private final Colleagues colleagues;
    private final AuditTrail audit;
    private final Frames frames;
    private final Messages messages;

    OverdueController(
            Escalations escalations,
            Paths paths,
            SectionProcedures procedures,
            Colleagues colleagues,
            AuditTrail audit,
            Frames frames,
            Messages messages) {
        this.escalations = escalations;
        this.paths = paths;
        this.procedures = procedures;
        this.colleagues = colleagues;
        this.audit = audit;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping
    String list(
            Staff staff,
            Lang lang,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            Model model) {
        var desk = Desk.of(staff);
        var frame = frames.staff(request, lang, messages.in(lang, "overdue.title"), staff.name());
        var found = escalations.of(desk);
        audit.record(
                staff,
                "cases.listed",
                desk.section(),
                Map.of("as", "overdue", "cases", Integer.toString(found.size())));
        model.addAttribute(
                "page",
                new OverduePage(
                        frame,
                        done.equals("seen") ? Notice.success("", frame.t("overdue.done")) : null,
                        found.stream().map(one -> view(frame, one)).toList(),
                        found.isEmpty()
                                ? new EmptyState(frame.t("overdue.empty.heading"), frame.t("overdue.empty.text"))
                                : null));
        return "applications/workload/overdue";
    }

    @PostMapping("/seen")
    String seen(Staff staff) {
        escalations.seen(Desk.of(staff));
        return "redirect:/staff/cases/overdue?done=seen";
    }

    private OverduePage.OverdueView view(Frame frame, Escalation one) {
        var assignee = one.assignee();
        return new OverduePage.OverdueView(
                one.receipt(),
                "/staff/cases/" + one.receipt(),
                procedures.name(one.procedure(), frame.lang()),
                step(frame, one),
                JapaneseDates.date(one.dueOn(), frame.lang()),
                assignee == null ? frame.t("desk.nobody") : colleagues.name(assignee),
                one.seenByName() == null
                        ? frame.t("overdue.unseen")
                        : frame.t("overdue.seen-by", String.valueOf(one.seenByName())));
    }

    private String step(Frame frame, Escalation one) {
        if (one.pathStep().isEmpty() || one.pathStep().equals(PathProgress.DECISION)) {
            return frame.t(one.pathStep().isEmpty() ? "overdue.step.new" : "overdue.step.decision");
        }
        return paths.of(one.procedure(), one.formVersion()).stream()
                .flatMap(path -> path.stages().stream())
                .filter(stage -> stage.id().equals(one.pathStep()))
                .map(stage -> stage.label().in(frame.lang()))
                .findFirst()
                .orElse(one.pathStep());
    }
}
