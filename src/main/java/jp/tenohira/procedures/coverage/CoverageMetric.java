package jp.tenohira.procedures.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Metric;

/** What is counted of the inventory; each also for the fiscal year before. */
enum CoverageMetric {
    PROCEDURES(
            "inventory_procedures",
            Text.of("手続数", "Procedures"),
            Text.of("年度末に市が行っていた手続の数", "Procedures of the city at the end of the fiscal year"),
            Unit::procedures),
    ONLINE(
            "inventory_online",
            Text.of("オンライン手続数", "Online procedures"),
            Text.of("年度末にオンラインで受け付けていた手続の数", "Procedures received online at the end of the fiscal year"),
            Unit::online),
    APPLICATIONS(
            "inventory_applications",
            Text.of("年間件数", "Yearly applications"),
            Text.of(
                    "手続の年間件数の合計。その年度の件数が分からない手続は、それより前で最も新しい年度の件数",
                    "Yearly applications of all procedures; where the year's own are not known, the latest known before"),
            Unit::applications),
    COVERED(
            "inventory_covered",
            Text.of("オンライン手続の年間件数", "Covered applications"),
            Text.of("オンライン手続の年間件数の合計", "Yearly applications of the online procedures"),
            Unit::covered);

    static final String BEFORE = "_before";

    private final String code;
    private final Text name;
    private final Text meaning;
    private final ToLongFunction<Unit> adds;

    CoverageMetric(String code, Text name, Text meaning, ToLongFunction<Unit> adds) {
        this.code = code;
        this.name = name;
        this.meaning = meaning;
        this.adds = adds;
    }

    static CoverageMetric of(String metric) {
        var plain = metric.replace(BEFORE, "");
        return Arrays.stream(values())
                .filter(one -> one.code.equals(plain))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The inventory has no metric " + metric));
    }

    long of(Unit unit) {
        return adds.applyAsLong(unit);
    }

    static List<Metric> all() {
        return Arrays.stream(values())
                .flatMap(one -> Stream.of(
                        new Metric(one.code, one.name, one.meaning),
                        new Metric(
                                one.code + BEFORE,
                                Text.of(
                                        "前年度の" + one.name.in(jp.tenohira.core.Lang.JA),
                                        one.name.in(jp.tenohira.core.Lang.EN) + ", year before"),
                                Text.of(
                                        "前年度について: " + one.meaning.in(jp.tenohira.core.Lang.JA),
                                        "For the fiscal year before: " + one.meaning.in(jp.tenohira.core.Lang.EN)))))
                .toList();
    }
}
