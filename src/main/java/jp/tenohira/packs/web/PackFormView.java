package jp.tenohira.packs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figures;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.Meeting;
import jp.tenohira.packs.Packs;
import jp.tenohira.packs.pages.FormPage;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of packs. */
@Component
class PackFormView {

    private final PackDesk desk;
    private final Figures figures;
    private final Packs packs;

    PackFormView(PackDesk desk, Figures figures, Packs packs) {
        this.packs = packs;
        this.desk = desk;
        this.figures = figures;
    }

    /** @param meeting the one that is changed; null for a new one */
    FormPage meeting(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            MeetingForm form,
            @Nullable Meeting meeting,
            Map<String, String> problems) {
        var title = desk.text(lang, meeting == null ? "new" : "edit");
        return new FormPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                meeting == null ? desk.breadcrumb(lang, title) : desk.breadcrumb(lang, meeting, title),
                List.of(),
                found(problems),
                meeting == null ? PackDesk.PATH + "/new" : PackDesk.path(meeting.id()) + "/edit",
                meeting == null ? 0 : meeting.version(),
                List.of(
                        new DateField(
                                "held",
                                "held",
                                desk.text(lang, "field.held"),
                                null,
                                problems.get("held"),
                                true,
                                form.value("held.year"),
                                form.value("held.month"),
                                form.value("held.day"),
                                false),
                        field(lang, "name", TextField.Kind.TEXT, form.value("name"), problems, true, 200),
                        field(lang, "sections", TextField.Kind.LONG, form.value("sections"), problems, false, 4000),
                        field(lang, "agenda", TextField.Kind.LONG, form.value("agenda"), problems, true, 10_000)),
                List.of(Button.primary(desk.text(lang, "save"))),
                List.of());
    }

    FormPage text(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Meeting meeting,
            String slot,
            String text,
            Map<String, String> problems) {
        var title = desk.text(lang, "text.title", packs.slots(meeting).getOrDefault(slot, slot));
        return new FormPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, meeting, title),
                List.of(Notice.info(desk.text(lang, "text.rule"), desk.text(lang, "text.rule.text"))),
                found(problems),
                PackDesk.path(meeting.id()) + "/texts/" + slot,
                0,
                List.of(field(lang, "text", TextField.Kind.LONG, text, problems, false, 4000)),
                List.of(Button.primary(desk.text(lang, "save"))),
                List.of(codes(lang)));
    }

    /** What can be put in braces. */
    private Table codes(Lang lang) {
        return new Table(
                desk.text(lang, "text.codes"),
                List.of(
                        new Table.Column(desk.text(lang, "text.code")),
                        new Table.Column(desk.text(lang, "diff.figure"))),
                figures.all().stream()
                        .map(figure -> new Table.Row(List.of(
                                new Table.Cell("{" + figure.code() + "}"),
                                new Table.Cell(figure.name().in(lang)))))
                        .toList());
    }

    FormPage freeze(HttpServletRequest request, Lang lang, Staff staff, Meeting meeting) {
        var title = desk.text(lang, "freeze");
        Breadcrumb way = desk.breadcrumb(lang, meeting, title);
        return new FormPage(
                desk.frame(request, lang, staff, title),
                way,
                List.of(Notice.warning(desk.text(lang, "freeze.sure"), desk.text(lang, "freeze.sure.text"))),
                List.of(),
                PackDesk.path(meeting.id()) + "/freeze",
                0,
                List.of(),
                List.of(
                        Button.danger(desk.text(lang, "freeze.yes")),
                        Button.tertiary(desk.text(lang, "freeze.no")).to(PackDesk.path(meeting.id()))),
                List.of());
    }

    private Field field(
            Lang lang,
            String name,
            TextField.Kind kind,
            String value,
            Map<String, String> problems,
            boolean required,
            int longest) {
        return new TextField(
                name,
                name,
                desk.text(lang, "field." + name),
                desk.text(lang, "field." + name + ".hint"),
                problems.get(name),
                required,
                kind,
                value,
                "off",
                null,
                longest);
    }

    private static List<Problem> found(Map<String, String> problems) {
        return problems.entrySet().stream()
                .map(problem -> new Problem(problem.getKey(), problem.getValue()))
                .toList();
    }
}
