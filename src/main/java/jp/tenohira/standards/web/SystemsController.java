package jp.tenohira.standards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.standards.Hearings;
import jp.tenohira.standards.Plan;
import jp.tenohira.standards.StandardSystem;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.SystemStatus;
import jp.tenohira.standards.pages.StandardsPage;
import jp.tenohira.standards.pages.StandardsPage.Part;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The 20 systems, and what was published of their standardisation. */
@Controller
class SystemsController {

    private static final int PAGE = 10;

    private final Standards standards;
    private final Hearings hearings;
    private final StandardsDesk desk;
    private final Clock clock;

    SystemsController(Standards standards, Hearings hearings, StandardsDesk desk, Clock clock) {
        this.standards = standards;
        this.hearings = hearings;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(StandardsDesk.PATH)
    ModelAndView list(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "1") String page) {
        var all = standards.systems(staff);
        var shown = all.stream()
                .filter(system -> q.isBlank() || matches(lang, system, q.strip()))
                .filter(system -> SystemStatus.of(status).isEmpty()
                        || system.content().status() == SystemStatus.of(status).get())
                .sorted(order(sort))
                .toList();
        var parts = new ArrayList<Part>();
        parts.add(new StandardsPage.Stats(stats(lang, all)));
        parts.add(search(lang, q, status));
        var pages = Math.max(1, (shown.size() + PAGE - 1) / PAGE);
        var number = page.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(page), 1, pages) : 1;
        var query = "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&status="
                + URLEncoder.encode(status, StandardCharsets.UTF_8);
        parts.add(
                shown.isEmpty()
                        ? new StandardsPage.Paragraph(desk.text(lang, "search.none"))
                        : new StandardsPage.Listing(table(
                                lang,
                                staff,
                                shown.subList((number - 1) * PAGE, Math.min(shown.size(), number * PAGE)),
                                query)));
        if (pages > 1) {
            parts.add(new StandardsPage.Pages(new Pager(
                    number,
                    pages,
                    StandardsDesk.PATH + "?" + query + "&sort=" + URLEncoder.encode(sort, StandardCharsets.UTF_8)
                            + "&page={page}",
                    desk.text(
                            lang,
                            "search.shown",
                            shown.size(),
                            (number - 1) * PAGE + 1,
                            Math.min(shown.size(), number * PAGE)))));
        }
        published(lang).forEach(parts::add);
        var view = new StandardsPage(
                desk.frame(request, lang, staff, desk.text(lang, "title")),
                null,
                desk.tabs(lang, staff, "systems"),
                List.of(),
                notices(lang, all),
                parts);
        return StandardsDesk.view(view, false);
    }

    private Part search(Lang lang, String q, String status) {
        var statuses = Arrays.stream(SystemStatus.values())
                .map(one -> new Option(one.code(), one.label().in(lang)))
                .toList();
        return new StandardsPage.Search(
                StandardsDesk.PATH,
                List.of(
                        desk.field(lang, "q", TextField.Kind.TEXT, q, Map.of(), false, 100),
                        desk.open(lang, "status", "all", statuses, status)),
                Button.secondary(desk.text(lang, "search")));
    }

    private static boolean matches(Lang lang, StandardSystem system, String words) {
        return system.system().label().in(lang).contains(words)
                || system.content().vendor().contains(words)
                || system.content().note().contains(words);
    }

    private static Comparator<StandardSystem> order(String sort) {
        Comparator<StandardSystem> order = switch (sort) {
            case "contract" ->
                Comparator.comparing(
                        system -> system.content().contractEnds(), Comparator.nullsLast(LocalDate::compareTo));
            case "cost" ->
                Comparator.comparing(
                        system -> system.content().yearlyCost(), Comparator.nullsLast(Comparator.<Long>reverseOrder()));
            case "status" -> Comparator.comparing(system -> system.content().status());
            default -> Comparator.comparing(StandardSystem::system);
        };
        return order.thenComparing(StandardSystem::system);
    }

    /** Systems whose contract ends while the standardised one does not run yet. */
    private List<Notice> notices(Lang lang, List<StandardSystem> systems) {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        var notices = new ArrayList<Notice>();
        var ended = systems.stream()
                .filter(system -> {
                    var ends = system.content().contractEnds();
                    return system.content().status() != SystemStatus.MIGRATED && ends != null && ends.isBefore(today);
                })
                .count();
        if (ended > 0) {
            notices.add(Notice.warning("", desk.text(lang, "contract.ended", ended)));
        }
        var open = systems.stream()
                .filter(system -> system.content().status() != SystemStatus.MIGRATED)
                .count();
        if (open > 0 && today.isAfter(Plan.DEADLINE)) {
            notices.add(Notice.warning(
                    "", desk.text(lang, "deadline.passed", JapaneseDates.date(Plan.DEADLINE, lang), open)));
        }
        return notices;
    }

    private List<Stat> stats(Lang lang, List<StandardSystem> systems) {
        var unit = desk.text(lang, "unit.systems");
        var all = new ArrayList<Stat>();
        all.add(new Stat(desk.text(lang, "total"), Integer.toString(systems.size()), unit));
        for (var status : SystemStatus.values()) {
            var count = systems.stream()
                    .filter(system -> system.version() > 0 && system.content().status() == status)
                    .count();
            all.add(new Stat(status.label().in(lang), JapaneseNumbers.inTable(count), unit));
        }
        return all;
    }

    private Table table(Lang lang, Staff staff, List<StandardSystem> systems, String query) {
        var rows = systems.stream()
                .map(system -> {
                    var content = system.content();
                    var scenario = content.scenario();
                    return new Table.Row(List.of(
                            Table.Cell.link(
                                    system.system().label().in(lang),
                                    StandardsDesk.PATH + "/systems/"
                                            + system.system().code()),
                            new Table.Cell(content.vendor().isEmpty() ? desk.text(lang, "unknown") : content.vendor()),
                            new Table.Cell(desk.day(lang, content.contractEnds())),
                            new Table.Cell(desk.yen(lang, content.yearlyCost())),
                            system.version() == 0
                                    ? new Table.Cell(desk.text(lang, "unknown"))
                                    : Table.Cell.tags(tag(lang, content.status())),
                            new Table.Cell(
                                    scenario == null
                                            ? desk.text(lang, "undecided")
                                            : scenario.label().in(lang)),
                            new Table.Cell(Integer.toString(
                                    hearings.of(staff, system.system()).size()))));
                })
                .toList();
        return new Table(
                desk.text(lang, "systems"),
                List.of(
                        sorted(lang, "system", "", query),
                        new Table.Column(desk.text(lang, "field.vendor")),
                        sorted(lang, "contractEnds", "contract", query),
                        new Table.Column(
                                desk.text(lang, "field.yearlyCost"),
                                true,
                                StandardsDesk.PATH + "?" + query + "&sort=cost",
                                Table.Sort.NONE),
                        sorted(lang, "status", "status", query),
                        new Table.Column(desk.text(lang, "field.scenario")),
                        Table.Column.number(desk.text(lang, "hearings"))),
                rows);
    }

    private Table.Column sorted(Lang lang, String field, String sort, String query) {
        return new Table.Column(
                desk.text(lang, "field." + field),
                false,
                StandardsDesk.PATH + "?" + query + "&sort=" + sort,
                Table.Sort.NONE);
    }

    static Tag tag(Lang lang, SystemStatus status) {
        var colour = switch (status) {
            case OPEN -> Tag.Colour.YELLOW;
            case DECIDED -> Tag.Colour.BLUE;
            case MIGRATED -> Tag.Colour.GREEN;
        };
        return new Tag(status.label().in(lang), colour);
    }

    private List<Part> published(Lang lang) {
        var points = standards.published();
        if (points.isEmpty()) {
            return List.of();
        }
        var rows = points.stream()
                .map(point -> new Table.Row(List.of(
                        new Table.Cell(desk.text(lang, "published." + point.kind())),
                        new Table.Cell(point.item()),
                        new Table.Cell(point.detail()),
                        new Table.Cell(point.source()))))
                .toList();
        var columns = List.of(
                new Table.Column(desk.text(lang, "published.kind")),
                new Table.Column(desk.text(lang, "published.item")),
                new Table.Column(desk.text(lang, "published.detail")),
                new Table.Column(desk.text(lang, "published.source")));
        return List.of(new StandardsPage.Listing(new Table(desk.text(lang, "published"), columns, rows)));
    }
}
