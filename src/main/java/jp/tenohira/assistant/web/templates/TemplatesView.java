package jp.tenohira.assistant.web.templates;

import static jp.tenohira.assistant.web.desk.DeskWords.TEMPLATES;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.pages.TemplatesPage;
import jp.tenohira.assistant.templates.PromptTemplate;
import jp.tenohira.assistant.templates.SectionTemplate;
import jp.tenohira.assistant.templates.SectionTemplate.State;
import jp.tenohira.assistant.templates.SectionTemplates;
import jp.tenohira.assistant.templates.TemplateRatings;
import jp.tenohira.assistant.templates.TemplateRatings.Standing;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.templates.TemplateShelf.Item;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SearchBox;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** Puts the pages of templates together. */
@Component
class TemplatesView {

    private static final List<String> DONE =
            List.of("kept", "rated", "share", "propose", "approve", "send-back", "withdraw");

    private final SectionTemplates templates;
    private final TemplateRatings ratings;
    private final Organisation organisation;
    private final DeskWords words;

    TemplatesView(SectionTemplates templates, TemplateRatings ratings, Organisation organisation, DeskWords words) {
        this.templates = templates;
        this.ratings = ratings;
        this.organisation = organisation;
        this.words = words;
    }

    TemplatesPage list(HttpServletRequest request, Lang lang, Staff staff, String q, List<Item> found) {
        var frame = words.frame(request, lang, staff, "templates.title").at(TEMPLATES);
        var part = DeskWords.part(frame, "", found.isEmpty() ? "templates.none" : "templates.lead");
        var filled = found.isEmpty() ? part : part.with(table(frame, lang, found));
        var making = SectionTemplates.mayMake(staff)
                ? filled.with(new Form(
                        TEMPLATES,
                        List.of(),
                        List.of(),
                        List.of(Button.secondary(t(frame, "templates.new")).to(TEMPLATES + "/new"))))
                : filled;
        var search = new SearchBox(TEMPLATES, "q", t(frame, "templates.search"), "", q, t(frame, "chat.search.do"));
        return new TemplatesPage(
                page(frame, staff, notices(frame, request.getParameter("done")), List.of(making)), search);
    }

    private Table table(Frame frame, Lang lang, List<Item> found) {
        return new Table(
                t(frame, "templates.title"),
                List.of(
                        new Table.Column(t(frame, "templates.name")),
                        new Table.Column(t(frame, "chat.purpose")),
                        new Table.Column(t(frame, "templates.owner")),
                        new Table.Column(t(frame, "templates.state")),
                        Table.Column.number(t(frame, "templates.stars")),
                        Table.Column.number(t(frame, "templates.uses"))),
                found.stream()
                        .map(item -> new Table.Row(List.of(
                                Table.Cell.link(
                                        item.prompt().title().in(lang),
                                        TEMPLATES + "?template=" + item.prompt().key()),
                                new Table.Cell(t(
                                        frame,
                                        "purpose." + item.prompt().purpose().code())),
                                new Table.Cell(item.of()
                                        .map(one -> owner(frame, lang, one))
                                        .orElse(t(frame, "templates.shipped"))),
                                Table.Cell.tags(item.of()
                                        .map(one -> state(frame, one))
                                        .orElse(new Tag(t(frame, "templates.state.city"), Tag.Colour.GREEN))),
                                new Table.Cell(stars(frame, item.standing())),
                                new Table.Cell("%,d".formatted(item.standing().uses())))))
                        .toList());
    }

    TemplatesPage one(HttpServletRequest request, Lang lang, Staff staff, Item item, String done) {
        var frame = words.frame(request, lang, staff, "templates.title").at(TEMPLATES);
        var parts = new ArrayList<Part>();
        parts.add(form(frame, lang, item));
        item.of().ifPresent(one -> parts.add(facts(frame, lang, staff, one, item.standing())));
        parts.add(rating(frame, staff, item));
        item.of().ifPresent(one -> parts.add(history(frame, one)));
        return new TemplatesPage(page(frame, staff, notices(frame, done), parts), null);
    }

    private Part form(Frame frame, Lang lang, Item item) {
        var prompt = item.prompt();
        var part = Part.text(prompt.title().in(lang), prompt.outline(lang));
        if (item.of().filter(one -> one.state() == State.WITHDRAWN).isPresent()) {
            return part;
        }
        return part.with(new Form(
                TEMPLATES,
                List.of(new Hidden("template", prompt.key())),
                prompt.variables(lang).stream()
                        .map(variable -> field(frame, lang, variable))
                        .toList(),
                List.of(Button.primary(t(frame, "templates.fill")))));
    }

    private static Field field(Frame frame, Lang lang, PromptTemplate.Variable variable) {
        var example = variable.example().in(lang);
        return new TextField(
                "v-" + variable.name().replaceAll("\\s", "_"),
                variable.name(),
                variable.label().in(lang),
                example.isEmpty() ? null : t(frame, "templates.example", example),
                null,
                true,
                TextField.Kind.LONG,
                "",
                "off",
                null,
                null);
    }

    private Part facts(Frame frame, Lang lang, Staff staff, SectionTemplate one, Standing standing) {
        var city = one.cityVersion();
        var rows = List.of(
                new SummaryList.Row(t(frame, "templates.owner"), owner(frame, lang, one)),
                new SummaryList.Row(
                        t(frame, "templates.state"), state(frame, one).text()),
                new SummaryList.Row(
                        t(frame, "templates.version"),
                        t(
                                frame,
                                "templates.version.text",
                                one.version().number(),
                                DeskWords.time(one.version().changedAt()),
                                one.version().changedBy())),
                new SummaryList.Row(
                        t(frame, "templates.version.city"),
                        city == null ? t(frame, "templates.version.none") : city.toString()),
                new SummaryList.Row(t(frame, "templates.uses"), "%,d".formatted(standing.uses())));
        var buttons = steps(frame, staff, one);
        var part = DeskWords.part(frame, "templates.about", "").with(new SummaryList(rows));
        return buttons.isEmpty()
                ? part
                : part.with(new Form(
                        TEMPLATES + "/step",
                        List.of(new Hidden("template", one.id().toString())),
                        List.of(),
                        buttons));
    }

    private static List<Button> steps(Frame frame, Staff staff, SectionTemplate one) {
        var buttons = new ArrayList<Button>();
        if (one.ownedBy(staff)) {
            if (one.state() == State.DRAFT) {
                buttons.add(step(frame, "share"));
            }
            if (one.state() == State.SHARED) {
                buttons.add(step(frame, "propose"));
            }
            buttons.add(Button.tertiary(t(frame, "templates.edit")).to(TEMPLATES + "/" + one.id() + "/edit"));
        }
        if (one.decidedBy(staff)) {
            buttons.add(step(frame, "approve"));
            buttons.add(step(frame, "send-back"));
        }
        if (one.state() != State.WITHDRAWN
                && (one.ownedBy(staff) || staff.role() == jp.tenohira.identity.Role.HEADQUARTERS)) {
            buttons.add(Button.danger(t(frame, "templates.step.withdraw")).sending("step", "withdraw"));
        }
        return buttons;
    }

    private static Button step(Frame frame, String step) {
        return Button.secondary(t(frame, "templates.step." + step)).sending("step", step);
    }

    private Part rating(Frame frame, Staff staff, Item item) {
        var own = ratings.own(staff, item.prompt().key());
        var buttons = new ArrayList<Button>();
        for (var stars = 1; stars <= 5; stars++) {
            var text = t(frame, "templates.rate", stars);
            var chosen = own.isPresent() && own.get() == stars;
            buttons.add(
                    (chosen ? Button.primary(text) : Button.secondary(text)).sending("stars", Integer.toString(stars)));
        }
        var told = own.map(stars -> t(frame, "templates.rated", stars)).orElse(t(frame, "templates.unrated"));
        return Part.text(t(frame, "templates.stars") + "　" + stars(frame, item.standing()), told)
                .with(new Form(
                        TEMPLATES + "/rate",
                        List.of(new Hidden("template", item.prompt().key())),
                        List.of(),
                        buttons));
    }

    private Part history(Frame frame, SectionTemplate one) {
        return DeskWords.part(frame, "templates.history", "")
                .with(new Table(
                        t(frame, "templates.history"),
                        List.of(
                                new Table.Column(t(frame, "words.at")),
                                new Table.Column(t(frame, "templates.what")),
                                Table.Column.number(t(frame, "words.version")),
                                new Table.Column(t(frame, "words.by"))),
                        templates.history(one.id()).stream()
                                .map(happened -> new Table.Row(List.of(
                                        new Table.Cell(DeskWords.time(happened.at())),
                                        new Table.Cell(t(
                                                frame,
                                                "templates.happened."
                                                        + happened.step()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', '-'))),
                                        new Table.Cell(Integer.toString(happened.version())),
                                        new Table.Cell(happened.personName()))))
                                .toList()));
    }

    private String owner(Frame frame, Lang lang, SectionTemplate one) {
        var section = one.ownerSection().isEmpty()
                ? t(frame, "templates.headquarters")
                : organisation
                        .section(one.ownerSection())
                        .map(known -> known.name().in(lang))
                        .orElse(one.ownerSection());
        return section + "　" + one.ownerPost();
    }

    private static Tag state(Frame frame, SectionTemplate one) {
        return switch (one.state()) {
            case DRAFT -> new Tag(t(frame, "templates.state.draft"), Tag.Colour.GRAY);
            case PROPOSED -> new Tag(t(frame, "templates.state.proposed"), Tag.Colour.ORANGE);
            case WITHDRAWN -> new Tag(t(frame, "templates.state.withdrawn"), Tag.Colour.RED);
            case SHARED ->
                one.cityVersion() == null
                        ? new Tag(t(frame, "templates.state.section"), Tag.Colour.BLUE)
                        : new Tag(t(frame, "templates.state.city"), Tag.Colour.GREEN);
        };
    }

    private static String stars(Frame frame, Standing standing) {
        return standing.ratings() == 0
                ? t(frame, "templates.stars.none")
                : t(frame, "templates.stars.text", standing.stars(), standing.ratings());
    }

    private static List<Notice> notices(Frame frame, @org.jspecify.annotations.Nullable String done) {
        return done != null && DONE.contains(done)
                ? List.of(Notice.success(t(frame, "templates.done." + done), ""))
                : List.of();
    }

    private DeskPage page(Frame frame, Staff staff, List<Notice> notices, List<Part> parts) {
        return new DeskPage(frame, words.tabs(frame, staff, TEMPLATES), List.of(), notices, parts);
    }
}
