package jp.tenohira.figures.dashboards;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.comparing.Comparisons;
import jp.tenohira.figures.pages.DashboardPage;
import jp.tenohira.figures.pages.DashboardPage.Chart;
import jp.tenohira.figures.web.FigureHistoryView;
import jp.tenohira.figures.web.FigureReader;
import jp.tenohira.figures.web.Wording;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Stat;
import org.springframework.stereotype.Component;

/** Draws the tiles of a dashboard for a fiscal year. */
@Component
class Tiles {

    private final Figures figures;
    private final FigureReader reader;
    private final Comparisons comparisons;
    private final FigureHistoryView history;
    private final Charts charts;
    private final Wording wording;
    private final Messages messages;

    Tiles(
            Figures figures,
            FigureReader reader,
            Comparisons comparisons,
            FigureHistoryView history,
            Charts charts,
            Wording wording,
            Messages messages) {
        this.figures = figures;
        this.reader = reader;
        this.comparisons = comparisons;
        this.history = history;
        this.charts = charts;
        this.wording = wording;
        this.messages = messages;
    }

    List<DashboardPage.Tile> of(List<Tile> tiles, Staff staff, Slice within, FiscalYear year, Lang lang) {
        return tiles.stream().map(tile -> of(tile, staff, within, year, lang)).toList();
    }

    private DashboardPage.Tile of(Tile tile, Staff staff, Slice within, FiscalYear year, Lang lang) {
        var found = figures.find(tile.figure());
        if (found.isEmpty()) {
            return new DashboardPage.Tile(
                    tile.figure(), null, messages.in(lang, "figures.dashboard.gone", tile.figure()), null);
        }
        var figure = found.get();
        var slice = Years.in(year, within);
        var value = reader.open(staff, slice).value(figure);
        var stat = new Stat(
                year.name().in(lang),
                wording.value(value, lang),
                value.shown().isPresent() ? figure.unit().in(lang) : "",
                value.provisional() ? messages.in(lang, "figures.provisional") : null,
                Charts.opened(staff, value));
        return new DashboardPage.Tile(
                figure.name().in(lang),
                stat,
                against(staff, slice, figure, lang),
                chart(tile, staff, within, figure, year, lang).orElse(null));
    }

    private Optional<Chart> chart(Tile tile, Staff staff, Slice within, Figure figure, FiscalYear year, Lang lang) {
        return switch (tile.show()) {
            case VALUE -> Optional.empty();
            case MONTHS ->
                Optional.of(
                        charts.byMonths(figure)
                                ? charts.months(staff, within, figure, year, lang)
                                : charts.years(staff, within, figure, year, lang));
            case YEARS -> Optional.of(charts.years(staff, within, figure, year, lang));
            case BY -> Optional.of(charts.by(staff, Years.in(year, within), figure, tile.dimension(), lang));
        };
    }

    /** 前年度（令和4年度）からの増減：12件. */
    private String against(Staff staff, Slice slice, Figure figure, Lang lang) {
        return comparisons.of(staff, slice, figure).stream()
                .filter(comparison -> comparison.difference().isPresent())
                .findFirst()
                .map(comparison -> messages.in(
                        lang,
                        "figures.dashboard.against",
                        comparison.period().name().in(lang),
                        history.difference(comparison, lang)))
                .orElse("");
    }
}
