package jp.tenohira.procedures.builder.web.trial;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Inspections;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.Places;
import jp.tenohira.procedures.builder.pages.SelfTestPage;
import jp.tenohira.procedures.builder.settings.Editor;
import jp.tenohira.procedures.builder.web.BuilderPages;
import jp.tenohira.procedures.builder.web.OutlineEntries;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.procedures.forms.selftest.Finding;
import jp.tenohira.procedures.forms.selftest.FormSelfTest.Report;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Tries a form out with generated answers and shows what came of it. */
@Controller
class FormSelfTestController {

    private final Workbench workbench;
    private final Inspections inspections;
    private final Frames frames;
    private final Messages messages;

    FormSelfTestController(Workbench workbench, Inspections inspections, Frames frames, Messages messages) {
        this.workbench = workbench;
        this.inspections = inspections;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping(Words.LIST + "/{copy}/self-test")
    ModelAndView show(Staff staff, Lang lang, @PathVariable UUID copy, HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        var title = messages.in(lang, "builder.tool.selfTest");
        var frame = frames.staff(request, lang, title, staff.name());
        var document = opened.copy().document();
        var report = inspections.selfTest(opened.copy());
        var page = new SelfTestPage(
                frame,
                Words.way(frame, opened, title),
                List.of(report.map(found -> notice(frame, found))
                        .orElseGet(() -> Notice.warning("", frame.t("builder.selfTest.problems")))),
                findings(frame, opened.address(), document, report),
                texts(frame, opened.address(), report),
                opened.address());
        return BuilderPages.of("builder/selfTest", page, HttpStatus.OK);
    }

    private static Notice notice(Frame frame, Report report) {
        var tried = frame.t("builder.selfTest.tried", report.witnesses().size());
        return real(report).isEmpty()
                ? Notice.success("", frame.t("builder.selfTest.good") + tried)
                : Notice.warning(
                        "", frame.t("builder.selfTest.found", real(report).size()) + tried);
    }

    private static Table findings(Frame frame, String address, FormDocument document, Optional<Report> report) {
        var rows = new ArrayList<Table.Row>();
        report.map(FormSelfTestController::real).orElse(List.of()).forEach(finding -> {
            var path = Places.named(document, finding.place());
            rows.add(new Table.Row(List.of(
                    path.map(place -> Table.Cell.link(
                                    Places.label(document, place, frame.lang()),
                                    OutlineEntries.edit(address, Editor.owner(document, place))))
                            .orElseGet(() -> new Table.Cell(finding.place())),
                    new Table.Cell(finding.said().in(frame.lang())))));
        });
        return new Table(
                frame.t("builder.selfTest.findings"),
                List.of(
                        new Table.Column(frame.t("builder.selfTest.place")),
                        new Table.Column(frame.t("builder.selfTest.said"))),
                rows);
    }

    private static Table texts(Frame frame, String address, Optional<Report> report) {
        var rows = report.map(Report::languages).orElse(List.of()).stream()
                .filter(coverage -> !coverage.complete())
                .map(coverage -> new Table.Row(List.of(
                        Table.Cell.link(
                                coverage.said().in(frame.lang()),
                                address + "/texts?to=" + coverage.lang().code()),
                        new Table.Cell(String.valueOf(coverage.missing().size())))))
                .toList();
        return new Table(
                frame.t("builder.selfTest.texts"),
                List.of(
                        new Table.Column(frame.t("builder.texts.language")),
                        Table.Column.number(frame.t("builder.selfTest.missing"))),
                rows);
    }

    private static List<Finding> real(Report report) {
        return report.findings().stream()
                .filter(finding -> !(finding instanceof Finding.MissingText))
                .toList();
    }
}
