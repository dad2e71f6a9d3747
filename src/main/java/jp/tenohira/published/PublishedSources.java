package jp.tenohira.published;

import static jp.tenohira.figures.sources.MemberLabels.DEPARTMENT;
import static jp.tenohira.figures.sources.MemberLabels.FISCAL_YEAR;
import static jp.tenohira.published.PublishedTables.YEAR;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.sources.MemberLabels;
import jp.tenohira.identity.Organisation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One source of metrics for each published table, so that each is cut only by what its table knows. */
@Configuration(proxyBeanMethods = false)
class PublishedSources {

    private static final Dimension IN_YEAR = new Dimension(FISCAL_YEAR, Text.of("年度", "Fiscal year"));
    private static final Dimension OF_DEPARTMENT = new Dimension(DEPARTMENT, Text.of("部局", "Department"));

    private final PublishedTables tables;
    private final Organisation organisation;
    private final MemberLabels labels;

    PublishedSources(PublishedTables tables, Organisation organisation, MemberLabels labels) {
        this.tables = tables;
        this.organisation = organisation;
        this.labels = labels;
    }

    /** Sheets of October to March stand for 2022, those of April to December for 2023, as the table prints them. */
    @Bean
    MetricSource publishedPrinting() {
        return source(
                List.of(OF_DEPARTMENT, IN_YEAR),
                Set.of("published_sheets_per_head", "published_sheets_per_head_before"),
                () -> columns("printing-by-department.csv", Map.of(DEPARTMENT, "department"))
                        .take("published_sheets", "sheets_2022_10_to_2023_03", YEAR - 1)
                        .take("published_sheets", "sheets_2023_04_to_2023_12", YEAR)
                        .takeWithTotal("published_sheets_per_head", "sheets_per_head_month_2022", YEAR - 1)
                        .takeWithTotal("published_sheets_per_head", "sheets_per_head_month_2023", YEAR)
                        .takeWithTotal("published_sheets_per_head_before", "sheets_per_head_month_2022", YEAR)
                        .facts(),
                metric("published_sheets", "印刷枚数(公表資料)", "Sheets printed (published)"),
                metric("published_sheets_per_head", "1人当たり月平均印刷枚数(公表資料)", "Sheets per head and month (published)"),
                metric(
                        "published_sheets_per_head_before",
                        "前年度の1人当たり月平均印刷枚数(公表資料)",
                        "Sheets per head and month, year before (published)"));
    }

    @Bean
    MetricSource publishedMeasures() {
        return source(
                List.of(
                        OF_DEPARTMENT,
                        IN_YEAR,
                        new Dimension("published-measure", Text.of("取組(公表資料)", "Measure (published)")),
                        new Dimension("published-kind", Text.of("取組の種類(公表資料)", "Kind of measure (published)"))),
                Set.of(),
                () -> columns(
                                "effects.csv",
                                Map.of(
                                        DEPARTMENT,
                                        "department",
                                        "published-measure",
                                        "measure",
                                        "published-kind",
                                        "kind"))
                        .take("published_measure_hours", "stated_hours", YEAR)
                        .take("published_measure_minutes", "stated_minutes", YEAR)
                        .take("published_rpa_jobs", "jobs", YEAR)
                        .facts(),
                metric("published_measure_hours", "取組の削減時間(公表資料)", "Hours saved by a measure (published)"),
                metric("published_measure_minutes", "取組の削減分数(公表資料)", "Minutes saved by a measure (published)"),
                metric("published_rpa_jobs", "RPAの業務数(公表資料)", "RPA jobs (published)"));
    }

    @Bean
    MetricSource publishedPriorities() {
        return source(
                List.of(
                        OF_DEPARTMENT,
                        IN_YEAR,
                        new Dimension("published-procedure", Text.of("手続(公表資料)", "Procedure (published)"))),
                Set.of(),
                () -> columns(
                                "priority-procedures.csv",
                                Map.of(DEPARTMENT, "department", "published-procedure", "procedure"))
                        .take("published_priority_applications", "annual_applications", YEAR)
                        .count("published_priority_procedures", YEAR)
                        .facts(),
                metric(
                        "published_priority_applications",
                        "優先手続の年間件数(公表資料)",
                        "Yearly applications of priority procedures (published)"),
                metric("published_priority_procedures", "優先手続の数(公表資料)", "Priority procedures (published)"));
    }

    @Bean
    MetricSource publishedEvents() {
        return source(
                List.of(IN_YEAR, new Dimension("published-event", Text.of("催し(公表資料)", "Event (published)"))),
                Set.of(),
                () -> columns("vr-events.csv", Map.of("published-event", "name"))
                        .count("published_vr_events", YEAR)
                        .facts(),
                metric("published_vr_events", "VR・メタバースの催し(公表資料)", "VR events (published)"));
    }

    private MetricSource source(
            List<Dimension> dimensions, Set<String> notAdded, Supplier<List<Fact>> facts, Metric... metrics) {
        return new PublishedMetrics(
                new TableFacts(List.of(metrics), dimensions, notAdded, facts), organisation, labels);
    }

    private Columns columns(String table, Map<String, String> dimensionOf) {
        return new Columns(tables, table, dimensionOf);
    }

    static Metric metric(String code, String ja, String en) {
        return new Metric(
                code, Text.of(ja, en), Text.of(ja + "。公表資料に記載された値です。", en + ", as it stands in the published table."));
    }
}
