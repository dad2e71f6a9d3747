package jp.tenohira.figures.pages;

import java.util.List;
import java.util.Map;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.DateField;

/**
 * Chooses the period whose figures are shown.
 *
 * @param years the whole time and each fiscal year with data, as links
 * @param kept what else the form sends along: the rest of the slice
 * @param open whether the fields show without being asked for
 */
public record PeriodFilter(
        String action,
        Tabs years,
        DateField from,
        DateField to,
        Map<String, String> kept,
        Button show,
        boolean open,
        List<Problem> problems) {

    public PeriodFilter {
        kept = Map.copyOf(kept);
        problems = List.copyOf(problems);
    }
}
