package jp.tenohira.procedures.builder.web.trial;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.Inspections;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.pages.TrialPage;
import jp.tenohira.procedures.builder.pages.TrialStepPage;
import jp.tenohira.procedures.builder.web.BuilderPages;
import jp.tenohira.procedures.builder.web.OutlineView;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.procedures.forms.PageView;
import jp.tenohira.procedures.forms.StepState;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the pages of a trial together. */
@Component
class TrialView {

    private final Inspections inspections;
    private final Frames frames;
    private final Messages messages;

    TrialView(Inspections inspections, Frames frames, Messages messages) {
        this.inspections = inspections;
        this.frames = frames;
        this.messages = messages;
    }

    String address(Opened opened, PageRef ref) {
        return opened.address() + "/try/page?at=" + URLEncoder.encode(ref.toString(), StandardCharsets.UTF_8);
    }

    /** Where a trial goes on after a page: to the next one, at the end to the overview. */
    String after(Opened opened, Form form, Answers answers, PageRef ref) {
        return form.journey(answers)
                .next(ref)
                .map(next -> address(opened, next))
                .orElse(opened.address() + "/try");
    }

    ModelAndView overview(HttpServletRequest request, Lang lang, Opened opened, Answers answers) {
        var title = messages.in(lang, "builder.tool.try");
        var frame = frames.staff(request, lang, title, opened.staff().name());
        var inspection = inspections.of(opened.copy());
        var problems = inspection.problems().stream()
                .map(problem ->
                        OutlineView.link(frame, opened.address(), opened.copy().document(), problem))
                .toList();
        var form = inspection.form();
        var page = new TrialPage(
                frame,
                Words.way(frame, opened, title),
                List.of(form.map(found -> notice(frame, found, answers))
                        .orElseGet(() -> Notice.warning("", frame.t("builder.try.problems")))),
                opened.address(),
                form.map(found -> steps(opened, found, answers, lang)).orElse(List.of()),
                form.map(found -> sections(opened, found, answers, lang)).orElse(List.of()),
                form.map(found -> findings(found, answers, lang)).orElse(List.of()),
                problems,
                form.isEmpty() ? List.of() : buttons(frame));
        return BuilderPages.of("builder/trial", page, HttpStatus.OK);
    }

    private static List<Button> buttons(Frame frame) {
        return List.of(
                Button.secondary(frame.t("builder.try.example")).sending("do", "example"),
                Button.tertiary(frame.t("builder.try.restart")).sending("do", "restart"));
    }

    private static Notice notice(Frame frame, Form form, Answers answers) {
        return form.journey(answers).complete() && form.validate(answers).isEmpty()
                ? Notice.success("", frame.t("builder.try.complete"))
                : Notice.info("", frame.t("builder.try.incomplete"));
    }

    private List<TrialPage.Step> steps(Opened opened, Form form, Answers answers, Lang lang) {
        return form.journey(answers).steps().stream()
                .map(step -> new TrialPage.Step(
                        step.title().in(lang)
                                + step.caption()
                                        .map(caption -> " " + caption.in(lang))
                                        .orElse(""),
                        address(opened, step.ref()),
                        step.state() == StepState.COMPLETE))
                .toList();
    }

    private List<TrialPage.Section> sections(Opened opened, Form form, Answers answers, Lang lang) {
        return form.show(answers, lang).stream()
                .map(section -> new TrialPage.Section(
                        section.title()
                                + section.caption()
                                        .map(caption -> " " + caption)
                                        .orElse(""),
                        new SummaryList(section.lines().stream()
                                .map(line -> new SummaryList.Row(
                                        line.label(), line.text(), address(opened, section.ref()), line.label()))
                                .toList())))
                .toList();
    }

    private static List<String> findings(Form form, Answers answers, Lang lang) {
        return form.examine(answers, form.checks()).stream()
                .filter(hit -> hit.key().isEmpty())
                .map(hit -> hit.check().definition().label().in(lang) + ":"
                        + hit.reason().in(lang))
                .toList();
    }

    ModelAndView step(
            HttpServletRequest request,
            Lang lang,
            Opened opened,
            Form form,
            Answers answers,
            PageView shown,
            List<FieldError> errors,
            HttpStatus status) {
        var frame = frames.staff(request, lang, shown.title(), opened.staff().name())
                .withErrors(!errors.isEmpty())
                .at(address(opened, shown.ref()));
        var problems = errors.stream()
                .map(error -> new Problem(error.fieldId(), error.message().in(lang)))
                .toList();
        var way = Words.way(frame, opened, shown.title());
        var summary = new ErrorSummary(problems);
        var address = opened.address() + "/try";
        var page = switch (shown) {
            case PageView.Questions asked ->
                new TrialStepPage(
                        frame,
                        way,
                        summary,
                        address,
                        shown.ref().toString(),
                        asked.caption(),
                        shown.title(),
                        asked.intro(),
                        asked.fields(),
                        List.of(),
                        false,
                        List.of(),
                        List.of());
            case PageView.Overview items ->
                new TrialStepPage(
                        frame,
                        way,
                        summary,
                        address,
                        shown.ref().toString(),
                        Optional.empty(),
                        shown.title(),
                        Optional.empty(),
                        List.of(),
                        items.items().stream()
                                .map(item -> new Link(item.label(), address(opened, item.first())))
                                .toList(),
                        items.removable(),
                        add(opened, items),
                        List.of(new Link(frame.t("builder.try.next"), after(opened, form, answers, shown.ref()))));
        };
        return BuilderPages.of("builder/trialStep", page, status);
    }

    private List<Link> add(Opened opened, PageView.Overview items) {
        var links = new ArrayList<Link>();
        items.add().ifPresent(ref -> links.add(new Link(items.addLabel(), address(opened, ref))));
        return links;
    }
}
