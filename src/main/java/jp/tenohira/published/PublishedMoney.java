package jp.tenohira.published;

import static jp.tenohira.figures.sources.MemberLabels.FISCAL_YEAR;
import static jp.tenohira.published.PublishedSources.metric;
import static jp.tenohira.published.PublishedTables.YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.sources.MemberLabels;
import jp.tenohira.identity.Organisation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The metrics of the single figures in the text. */
@Configuration(proxyBeanMethods = false)
class PublishedMoney {

    private static final Dimension IN_YEAR = new Dimension(FISCAL_YEAR, Text.of("年度", "Fiscal year"));
    private static final String STATED = "stated-figures.csv";

    /** Single figures of the text by what they are called there. */
    private static final Map<String, Metric> SINGLE = Map.of(
            "学童クラブ申請_開庁時間外",
            metric(
                    "published_club_outside",
                    "学童クラブの申請・開庁時間外(公表資料)",
                    "Club applications outside counter hours (published)"),
            "学童クラブ申請_開庁時間内",
            metric(
                    "published_club_inside",
                    "学童クラブの申請・開庁時間内(公表資料)",
                    "Club applications inside counter hours (published)"),
            "学童クラブ_紙削減",
            metric("published_club_sheets", "学童クラブの紙の削減(公表資料)", "Sheets saved at the clubs (published)"),
            "学童クラブ_確認審査等の削減",
            metric("published_club_hours", "学童クラブの確認・審査の削減時間(公表資料)", "Hours saved at the clubs (published)"),
            "RPA_利用所属数",
            metric("published_rpa_sections", "RPAを使う所属の数(公表資料)", "Sections that use RPA (published)"),
            "DX予算_個別審査件数",
            metric("published_budget_reviews", "DX予算の個別審査の件数(公表資料)", "Budget items reviewed (published)"));

    private final PublishedTables tables;
    private final Organisation organisation;
    private final MemberLabels labels;

    PublishedMoney(PublishedTables tables, Organisation organisation, MemberLabels labels) {
        this.tables = tables;
        this.organisation = organisation;
        this.labels = labels;
    }

    @Bean
    MetricSource publishedSingleFigures() {
        return source(List.copyOf(SINGLE.values()), List.of(IN_YEAR), () -> {
            var facts = new ArrayList<Fact>();
            SINGLE.forEach((figure, metric) -> stated(figure, metric.code(), YEAR, facts));
            return facts;
        });
    }

    private void stated(String figure, String metric, int year, List<Fact> facts) {
        tables.rows(STATED).stream()
                .filter(row -> figure.equals(row.get("figure")))
                .forEach(row -> facts.add(new Fact(
                        metric,
                        Map.of(FISCAL_YEAR, Integer.toString(year)),
                        Exact.of(new BigDecimal(row.getOrDefault("value", "0"))),
                        STATED + " " + figure)));
    }

    private MetricSource source(List<Metric> metrics, List<Dimension> dimensions, Supplier<List<Fact>> facts) {
        return new PublishedMetrics(new TableFacts(metrics, dimensions, Set.of(), facts), organisation, labels);
    }
}
