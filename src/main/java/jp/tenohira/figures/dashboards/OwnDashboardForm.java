package jp.tenohira.figures.dashboards;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.desk.FigureDesk;
import jp.tenohira.figures.pages.SheetPage;
import jp.tenohira.figures.pages.SheetPage.Form;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import jp.tenohira.ui.fields.YesNoField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form in which staff choose figures, how each is shown, and their order. */
@Component
class OwnDashboardForm {

    private static final String BY = "by:";
    private static final int LONGEST_NAME = 100;

    private final Figures figures;
    private final FigureDesk desk;

    OwnDashboardForm(Figures figures, FigureDesk desk) {
        this.figures = figures;
        this.desk = desk;
    }

    /** The chosen tiles in the order of their numbers; one without a number keeps its place. */
    static List<Tile> tiles(Map<String, String> typed) {
        record Placed(int order, Tile tile) {}
        var placed = new ArrayList<Placed>();
        for (int place = 1; place <= OwnDashboards.MOST_TILES; place++) {
            var figure = typed.getOrDefault("figure" + place, "");
            if (!figure.isBlank()) {
                var order = typed.getOrDefault("order" + place, "").strip();
                placed.add(new Placed(
                        order.matches("[0-9]{1,3}") ? Integer.parseInt(order) : place,
                        tile(figure, typed.getOrDefault("show" + place, ""))));
            }
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::order))
                .map(Placed::tile)
                .toList();
    }

    private static Tile tile(String figure, String show) {
        return switch (show) {
            case "months" -> new Tile(figure, Tile.Show.MONTHS, "");
            case "years" -> new Tile(figure, Tile.Show.YEARS, "");
            default ->
                show.startsWith(BY)
                        ? new Tile(figure, Tile.Show.BY, show.substring(BY.length()))
                        : new Tile(figure, Tile.Show.VALUE, "");
        };
    }

    /** What the form would have sent for a dashboard. */
    static Map<String, String> typed(OwnDashboard dashboard) {
        var typed = new HashMap<String, String>();
        typed.put("name", dashboard.name());
        typed.put("shared", dashboard.shared() ? "yes" : "no");
        int place = 1;
        for (var tile : dashboard.tiles()) {
            typed.put("figure" + place, tile.figure());
            typed.put(
                    "show" + place,
                    tile.show() == Tile.Show.BY
                            ? BY + tile.dimension()
                            : tile.show().name().toLowerCase(Locale.ROOT));
            typed.put("order" + place, Integer.toString(place));
            place++;
        }
        return typed;
    }

    ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String action,
            Map<String, String> typed,
            OwnDashboards.@Nullable Refused refused) {
        var title = desk.text(lang, action.endsWith("/new") ? "dashboard.new" : "dashboard.change");
        var problems = new ArrayList<Problem>();
        if (refused != null) {
            var field = refused == OwnDashboards.Refused.NAME_MISSING ? "name" : "figure1";
            problems.add(new Problem(
                    field, desk.text(lang, "dashboard.wrong." + refused.name().toLowerCase(Locale.ROOT))));
        }
        var form = new Form(
                "",
                action,
                List.of(),
                fields(lang, typed, problems),
                List.of(Button.primary(desk.text(lang, "dashboard.save"))));
        return FigureDesk.view(new SheetPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                new Breadcrumb(List.of(new Link(desk.text(lang, "dashboard.own"), OwnDashboardController.PATH)), title),
                desk.text(lang, "dashboard.form.lead"),
                problems,
                List.of(),
                null,
                "",
                List.of(),
                List.of(form),
                List.of()));
    }

    private List<Field> fields(Lang lang, Map<String, String> typed, List<Problem> problems) {
        var fields = new ArrayList<Field>();
        fields.add(desk.field(
                lang,
                "name",
                TextField.Kind.TEXT,
                typed.getOrDefault("name", ""),
                error(problems, "name"),
                true,
                LONGEST_NAME));
        fields.add(new YesNoField(
                "shared",
                "shared",
                desk.text(lang, "dashboard.share"),
                desk.text(lang, "dashboard.share.hint"),
                null,
                true,
                typed.getOrDefault("shared", "no")));
        var offered = offered(lang);
        var shows = shows(lang);
        for (int place = 1; place <= OwnDashboards.MOST_TILES; place++) {
            fields.add(choice(lang, "figure", place, offered, typed, error(problems, "figure" + place)));
            fields.add(choice(lang, "show", place, shows, typed, null));
            fields.add(new TextField(
                    "order" + place,
                    "order" + place,
                    desk.text(lang, "dashboard.order", place),
                    null,
                    null,
                    false,
                    TextField.Kind.NUMBER,
                    typed.getOrDefault("order" + place, Integer.toString(place)),
                    "off",
                    null,
                    3));
        }
        return fields;
    }

    private Field choice(
            Lang lang,
            String name,
            int place,
            List<Option> options,
            Map<String, String> typed,
            @Nullable String error) {
        return new ChoiceField(
                name + place,
                name + place,
                desk.text(lang, "dashboard." + name, place),
                null,
                error,
                false,
                options,
                typed.getOrDefault(name + place, ""));
    }

    private List<Option> offered(Lang lang) {
        return figures.all().stream()
                .map(figure -> new Option(figure.code(), figure.name().in(lang)))
                .toList();
    }

    private List<Option> shows(Lang lang) {
        var options = new ArrayList<Option>();
        for (var show : List.of("value", "months", "years")) {
            options.add(new Option(show, desk.text(lang, "dashboard.show." + show)));
        }
        figures.dimensions().stream()
                .map(dimension -> new Option(
                        BY + dimension.code(),
                        desk.text(lang, "dashboard.show.by", dimension.name().in(lang))))
                .distinct()
                .forEach(options::add);
        return options;
    }

    private static @Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .findFirst()
                .map(Problem::message)
                .orElse(null);
    }
}
