package jp.tenohira.standards.web.hearing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.standards.Hearing;
import jp.tenohira.standards.HearingQuestion;
import jp.tenohira.standards.Hearings;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.pages.StandardsPage;
import jp.tenohira.standards.pages.StandardsPage.Part;
import jp.tenohira.standards.web.StandardsDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.TextField.Kind;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One hearing as staff see it. */
@Component
class HearingView {

    private static final String USUAL_DAYS = "14";

    private final Standards standards;
    private final Hearings hearings;
    private final StandardsDesk desk;
    private final Clock clock;

    HearingView(Standards standards, Hearings hearings, StandardsDesk desk, Clock clock) {
        this.standards = standards;
        this.hearings = hearings;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param secret of a link just made; empty for none */
    StandardsPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Hearing hearing,
            String secret,
            Map<String, String> problems) {
        var name = hearing.system().label().in(lang);
        var title = desk.text(lang, "hearing.title", name, hearing.vendor());
        var path = StandardsDesk.PATH + "/hearings/" + hearing.id();
        var parts = new ArrayList<Part>();
        answers(lang, hearing).forEach(parts::add);
        parts.add(new StandardsPage.Buttons(
                List.of(Button.tertiary(desk.text(lang, "hearing.sheet")).to(path + "/sheet"))));
        if (standards.mayWrite(staff)) {
            links(lang, hearing, path, problems).forEach(parts::add);
            parts.add(new StandardsPage.Heading(desk.text(lang, "hearing.takeIn")));
            parts.add(takeIn(lang, path, problems));
        }
        var systemPath = StandardsDesk.PATH + "/systems/" + hearing.system().code();
        return new StandardsPage(
                desk.frame(request, lang, staff, title).at(path).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, List.of(new Link(name, systemPath)), title),
                null,
                StandardsDesk.problems(problems),
                secret.isEmpty() ? List.of() : List.of(made(lang, secret)),
                parts);
    }

    private Notice made(Lang lang, String secret) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(VendorController.PATH)
                .pathSegment(secret)
                .toUriString();
        return Notice.success(desk.text(lang, "link.made"), desk.text(lang, "link.made.text") + "\n" + address);
    }

    private List<Part> answers(Lang lang, Hearing hearing) {
        var all = hearings.answers(hearing.id());
        if (all.isEmpty()) {
            return List.of(new StandardsPage.Paragraph(desk.text(lang, "notAnswered")));
        }
        var newest = all.getFirst();
        var facts = Arrays.stream(HearingQuestion.values())
                .map(question -> new SummaryList.Row(
                        question.label().in(lang), newest.texts().getOrDefault(question, "")))
                .toList();
        var rows = all.stream()
                .map(sent -> new Table.Row(List.of(
                        new Table.Cell(Integer.toString(sent.version())),
                        new Table.Cell(JapaneseDates.dateTime(sent.at(), lang)),
                        new Table.Cell(sent.by()),
                        new Table.Cell(desk.text(lang, sent.byLink() ? "by.link" : "by.staff")))))
                .toList();
        return List.of(
                new StandardsPage.Facts(new SummaryList(facts)),
                new StandardsPage.Listing(new Table(
                        desk.text(lang, "sendings"),
                        List.of(
                                Table.Column.number(desk.text(lang, "version")),
                                new Table.Column(desk.text(lang, "answeredAt")),
                                new Table.Column(desk.text(lang, "field.by")),
                                new Table.Column(desk.text(lang, "by.how"))),
                        rows)));
    }

    private List<Part> links(Lang lang, Hearing hearing, String path, Map<String, String> problems) {
        var parts = new ArrayList<Part>();
        var links = hearings.links(hearing.id());
        parts.add(new StandardsPage.Heading(desk.text(lang, "links")));
        parts.add(new StandardsPage.Paragraph(desk.text(lang, "links.lead")));
        if (!links.isEmpty()) {
            parts.add(new StandardsPage.Listing(new Table(
                    desk.text(lang, "links"),
                    List.of(
                            Table.Column.number(desk.text(lang, "link.number")),
                            new Table.Column(desk.text(lang, "link.madeAt")),
                            new Table.Column(desk.text(lang, "link.expiresAt")),
                            new Table.Column(desk.text(lang, "link.state"))),
                    links.stream()
                            .map(link -> new Table.Row(List.of(
                                    new Table.Cell(Integer.toString(link.number())),
                                    new Table.Cell(JapaneseDates.dateTime(link.madeAt(), lang)),
                                    new Table.Cell(JapaneseDates.dateTime(link.expiresAt(), lang)),
                                    new Table.Cell(desk.text(lang, "link." + state(link))))))
                            .toList())));
        }
        links.stream()
                .filter(link -> state(link).equals("inForce"))
                .forEach(link -> parts.add(new StandardsPage.Form(
                        path + "/links/" + link.number() + "/revoke",
                        0,
                        false,
                        List.of(),
                        List.of(Button.danger(desk.text(lang, "link.revoke", link.number()))))));
        parts.add(new StandardsPage.Form(
                path + "/links",
                0,
                false,
                List.of(desk.field(lang, "days", Kind.NUMBER, USUAL_DAYS, problems, true, 3)),
                List.of(Button.secondary(desk.text(lang, "link.make")))));
        return parts;
    }

    private String state(Hearing.Link link) {
        if (link.revokedAt() != null) {
            return "revoked";
        }
        return link.expiresAt().isAfter(clock.instant()) ? "inForce" : "expired";
    }

    private StandardsPage.Form takeIn(Lang lang, String path, Map<String, String> problems) {
        return new StandardsPage.Form(
                path + "/sheet",
                0,
                true,
                List.of(
                        new FileField(
                                "file",
                                "file",
                                desk.text(lang, "field.file"),
                                null,
                                problems.get("file"),
                                true,
                                ".xlsx,.csv",
                                List.of(),
                                false,
                                SheetReader.MOST_BYTES),
                        desk.field(lang, "by", Kind.TEXT, "", problems, true, Hearings.LONGEST_NAME)),
                List.of(Button.secondary(desk.text(lang, "import.yes"))));
    }
}
