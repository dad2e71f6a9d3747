package jp.tenohira.packs.assembly;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import org.jspecify.annotations.Nullable;

/** Writes out {@code $year}, {@code $year-1} … of a definition, the fiscal year of the meeting being {@code $year}. */
final class Years {

    private static final Pattern YEAR = Pattern.compile("\\$year(?:([+-])([0-9]))?");

    private final FiscalYear year;

    Years(FiscalYear year) {
        this.year = year;
    }

    Map<String, String> in(Map<String, String> where) {
        var written = new LinkedHashMap<String, String>();
        where.forEach((dimension, member) -> written.put(
                dimension,
                YEAR.matcher(member).replaceAll(match -> Integer.toString(year(match.group(1), match.group(2))))));
        return written;
    }

    /** In headings the year bears its name: 令和5年度. */
    String named(String heading) {
        return YEAR.matcher(heading)
                .replaceAll(match -> new FiscalYear(year(match.group(1), match.group(2)))
                        .name()
                        .in(Lang.JA));
    }

    private int year(@Nullable String sign, @Nullable String by) {
        var distance = by == null ? 0 : Integer.parseInt(by);
        return year.year() + ("-".equals(sign) ? -distance : distance);
    }
}
