package jp.tenohira.applications.metrics;

import java.util.Arrays;
import java.util.List;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Metric;

/** What is counted over cases: which of them, and how the count is made in SQL. */
enum CaseMetric {
    RECEIVED(
            "applications_received",
            "true",
            Kind.COUNT,
            Text.of("受付件数", "Applications received"),
            Text.of("受付番号の付いた申請(取り下げられたものを含む)", "Applications with a receipt number, withdrawn ones included")),
    OUTSIDE(
            "applications_outside",
            "outside_counter_hours",
            Kind.COUNT,
            Text.of("開庁時間外の受付件数", "Received outside counter hours"),
            Text.of("受付件数のうち、開庁時間外に受け付けたもの", "Those of them received while the counters are closed")),
    INSIDE(
            "applications_inside",
            "not outside_counter_hours",
            Kind.COUNT,
            Text.of("開庁時間内の受付件数", "Received inside counter hours"),
            Text.of("受付件数のうち、開庁時間内に受け付けたもの", "Those of them received while the counters are open")),
    SENT_BACK(
            "applications_sent_back",
            "sent_back_count > 0",
            Kind.COUNT,
            Text.of("差し戻した件数", "Applications sent back"),
            Text.of("受付件数のうち、一度でも差し戻したもの", "Those of them sent back at least once")),
    SECONDS_TO_COMPLETE(
            "median_seconds_to_complete",
            "started_at <= submitted_at",
            Kind.MEDIAN,
            Text.of("入力時間の中央値(秒)", "Median seconds to complete"),
            Text.of(
                    "開始時刻の分かる申請の、開始から受付までの秒数(1秒未満は切り捨て)の中央値",
                    "Median of the whole seconds from start to receipt, where the start is known")),
    MINUTES_SAVED(
            "minutes_saved",
            "true",
            Kind.SAVING,
            Text.of("削減した分数", "Minutes saved"),
            Text.of("受付件数に、様式の定義にある1件あたりの分数を掛けたもの", "Applications times the minutes in their form's definition")),
    SHEETS_SAVED(
            "sheets_saved",
            "true",
            Kind.SAVING,
            Text.of("削減した枚数", "Sheets saved"),
            Text.of("受付件数に、様式の定義にある1件あたりの枚数を掛けたもの", "Applications times the sheets in their form's definition"));

    enum Kind {
        COUNT,
        MEDIAN,
        SAVING
    }

    /** Whole seconds from the start of an application to its receipt. */
    static final String SECONDS = "floor(extract(epoch from submitted_at - started_at))::bigint";

    private final String code;
    private final String which;
    private final Kind kind;
    private final Text name;
    private final Text meaning;

    CaseMetric(String code, String which, Kind kind, Text name, Text meaning) {
        this.code = code;
        this.which = which;
        this.kind = kind;
        this.name = name;
        this.meaning = meaning;
    }

    static CaseMetric of(String code) {
        return Arrays.stream(values())
                .filter(metric -> metric.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Applications have no metric " + code));
    }

    static List<Metric> all() {
        return Arrays.stream(values())
                .map(metric -> new Metric(metric.code, metric.name, metric.meaning, metric.kind != Kind.MEDIAN))
                .toList();
    }

    /** The SQL condition that a case which counts fulfils. */
    String which() {
        return which;
    }

    Kind kind() {
        return kind;
    }
}
