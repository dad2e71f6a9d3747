package jp.tenohira.applications.metrics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.figures.Slice;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;

/**
 * The SQL of one metric over one slice. Only expressions of {@link CaseMetric} and {@link CaseDimension} become SQL; everything that was asked
 * from outside is a parameter.
 */
record CaseQuery(CaseMetric metric, Slice slice, List<CaseDimension> groupBy) {

    /** One row for each group: the group's columns, then n/d. */
    String aggregate() {
        return switch (metric.kind()) {
            case COUNT ->
                select("count(*) filter (where %s) as n, 1 as d".formatted(metric.which()), "true", groups(""));
            case MEDIAN ->
                // The lower and the upper middle value; exact, where percentile_cont would interpolate in floating
                // point.
                select("""
                        percentile_disc(0.5) within group (order by %1$s)
                        + percentile_disc(0.5) within group (order by %1$s desc) as n, 2 as d""".formatted(CaseMetric.SECONDS), metric.which(), groups(""));
            case SAVING ->
                select(
                        "procedure, form_version, count(*) as n, 1 as d",
                        metric.which(),
                        groups("procedure, form_version"));
        };
    }

    /** The cases that count, by time, a page of them. */
    String page() {
        return "select receipt, submitted_at, procedure, form_version, coalesce(%s, 0) as seconds\n"
                        .formatted(CaseMetric.SECONDS)
                + from(metric.which())
                + "\n order by submitted_at, receipt limit :limit offset :offset";
    }

    String total() {
        return "select count(*)\n" + from(metric.which());
    }

    Map<String, Object> parameters(Organisation organisation) {
        var parameters = new HashMap<String, Object>();
        slice.where()
                .forEach((dimension, member) ->
                        parameters.put(CaseDimension.of(dimension).column(), member));
        if (slice.from() != null) {
            parameters.put("from", startOf(slice.from()));
        }
        if (slice.to() != null) {
            parameters.put("until", startOf(slice.to().plusDays(1)));
        }
        if (needsOrganisation()) {
            var sections = organisation.sections();
            parameters.put("sections", sections.stream().map(Section::code).toArray(String[]::new));
            parameters.put(
                    "departments", sections.stream().map(Section::department).toArray(String[]::new));
        }
        return parameters;
    }

    private String select(String values, String which, String grouping) {
        var columns = groupBy.stream()
                .map(dimension -> dimension.sql() + " as " + dimension.column() + ", ")
                .collect(Collectors.joining());
        return "select " + columns + values + "\n" + from(which) + grouping;
    }

    private String groups(String more) {
        var columns = groupBy.stream().map(CaseDimension::column).collect(Collectors.joining(", "));
        var all = columns.isEmpty() || more.isEmpty() ? columns + more : columns + ", " + more;
        return all.isEmpty() ? "" : "\n group by " + all + (columns.isEmpty() ? "" : " order by " + columns);
    }

    private String from(String which) {
        var sql = new StringBuilder("  from counted_case");
        if (needsOrganisation()) {
            sql.append("\n  left join unnest(:sections::text[], :departments::text[]) as org(code, department)");
            sql.append(" on org.code = section");
        }
        sql.append("\n where ").append(which);
        if (slice.from() != null) {
            sql.append("\n   and submitted_at >= :from");
        }
        if (slice.to() != null) {
            sql.append("\n   and submitted_at < :until");
        }
        for (var asked : slice.where().keySet()) {
            var dimension = CaseDimension.of(asked);
            sql.append("\n   and ").append(dimension.sql()).append(" = :").append(dimension.column());
        }
        return sql.toString();
    }

    private boolean needsOrganisation() {
        return groupBy.contains(CaseDimension.DEPARTMENT) || slice.where().containsKey(CaseDimension.DEPARTMENT.code());
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(JapaneseDates.JST).toOffsetDateTime();
    }
}
