package jp.tenohira.applications.metrics;

import java.util.Arrays;
import java.util.List;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Dimension;

/** How cases can be cut: each dimension is one SQL expression whose text is the member's code. Days and hours are Japan's. */
enum CaseDimension {
    PROCEDURE("procedure", "procedure", Text.of("手続", "Procedure")),
    SECTION("section", "section", Text.of("担当課", "Section")),
    DEPARTMENT("department", "coalesce(org.department, '')", Text.of("部局", "Department")),
    CHANNEL("channel", "lower(channel)", Text.of("申請の経路", "Channel")),
    DEVICE("device", "device", Text.of("端末", "Device")),
    LANGUAGE("language", "language", Text.of("言語", "Language")),
    COUNTER_HOURS(
            "counter-hours",
            "case when outside_counter_hours then 'outside' else 'inside' end",
            Text.of("開庁時間", "Counter hours")),
    HOUR("hour", "extract(hour from %s)::int::text", Text.of("時間帯", "Hour")),
    WEEKDAY("weekday", "extract(isodow from %s)::int::text", Text.of("曜日", "Day of the week")),
    DAY("day", "to_char(%s, 'YYYY-MM-DD')", Text.of("日", "Day")),
    MONTH("month", "to_char(%s, 'YYYY-MM')", Text.of("月", "Month")),
    FISCAL_YEAR("fiscal-year", "extract(year from %s - interval '3 months')::int::text", Text.of("年度", "Fiscal year"));

    private static final String IN_JAPAN = "(submitted_at at time zone 'Asia/Tokyo')";

    private final String code;
    private final String sql;
    private final Text name;

    CaseDimension(String code, String sql, Text name) {
        this.code = code;
        this.sql = sql.replace("%s", IN_JAPAN);
        this.name = name;
    }

    static CaseDimension of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Applications have no dimension " + code));
    }

    static List<Dimension> all() {
        return Arrays.stream(values())
                .map(dimension -> new Dimension(dimension.code, dimension.name))
                .toList();
    }

    String code() {
        return code;
    }

    String sql() {
        return sql;
    }

    /** The column alias in a result. */
    String column() {
        return "by_" + code.replace('-', '_');
    }
}
