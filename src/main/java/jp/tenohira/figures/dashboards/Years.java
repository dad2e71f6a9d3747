package jp.tenohira.figures.dashboards;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.web.FigureReader;
import jp.tenohira.figures.web.SliceQuery;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Tabs;
import org.springframework.stereotype.Component;

/** Which fiscal year a dashboard shows: the one asked for, else of the last years the newest with the most to show. */
@Component
public class Years {

    /** As many as are offered and compared. */
    public static final int OFFERED = 5;

    private static final String PARAMETER = "fiscalYear";

    private final Figures figures;
    private final FigureReader reader;
    private final Messages messages;
    private final Clock clock;

    Years(Figures figures, FigureReader reader, Messages messages, Clock clock) {
        this.figures = figures;
        this.reader = reader;
        this.messages = messages;
        this.clock = clock;
    }

    /** The running fiscal year and those before it, the newest first. */
    public List<FiscalYear> offered() {
        var years = new ArrayList<FiscalYear>();
        var year = FiscalYear.of(clock.instant());
        for (int i = 0; i < OFFERED; i++) {
            years.add(year);
            year = year.previous();
        }
        return years;
    }

    /** @param codes the figures that ought to have data in a year that is chosen without being asked for */
    public FiscalYear chosen(Map<String, String> parameters, Staff staff, Slice within, List<String> codes) {
        var asked = parameters.getOrDefault(PARAMETER, "");
        if (asked.matches("20[0-9]{2}")) {
            return new FiscalYear(Integer.parseInt(asked));
        }
        var wanted = codes.stream()
                .distinct()
                .map(figures::find)
                .flatMap(Optional::stream)
                .toList();
        var best = offered().getFirst();
        long most = 0;
        for (var year : offered()) {
            var sliced = reader.open(staff, in(year, within));
            var known =
                    wanted.stream().filter(figure -> hasData(sliced, figure)).count();
            if (known == wanted.size()) {
                return year;
            }
            if (known > most) {
                best = year;
                most = known;
            }
        }
        return best;
    }

    private static boolean hasData(SlicedFigures sliced, Figure figure) {
        return sliced.value(figure).exact().filter(value -> !value.isZero()).isPresent();
    }

    public static Slice in(FiscalYear year, Slice within) {
        return within.between(year.firstDay(), year.lastDay());
    }

    public Tabs tabs(String path, FiscalYear chosen, Lang lang) {
        var tabs = new ArrayList<Tabs.Tab>();
        var years = new ArrayList<>(offered());
        if (!years.contains(chosen)) {
            years.add(chosen);
        }
        for (var year : years) {
            tabs.add(new Tabs.Tab(
                    year.name().in(lang),
                    SliceQuery.address(path, Map.of(PARAMETER, Integer.toString(year.year()))),
                    year.equals(chosen)));
        }
        return new Tabs(messages.in(lang, "figures.dashboard.years"), tabs);
    }
}
