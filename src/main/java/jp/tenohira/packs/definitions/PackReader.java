package jp.tenohira.packs.definitions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Outcome;
import jp.tenohira.packs.content.PackContent.Chart;
import jp.tenohira.packs.definitions.PackDefinition.ChartPlan;
import jp.tenohira.packs.definitions.PackDefinition.MaterialPlan;
import jp.tenohira.packs.definitions.PackDefinition.NumberPlan;
import jp.tenohira.packs.definitions.PackDefinition.SlidePlan;
import jp.tenohira.packs.definitions.PackDefinition.TablePlan;
import org.jspecify.annotations.Nullable;

/** Reads the text of a pack's definition and says everything that is wrong with it, each at its line and column. */
final class PackReader {

    static final int LONGEST = 100_000;

    private static final int MOST_LINES = 3_000;
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DRAFT = 4_000;
    private static final String CODE = "[a-z][a-z0-9-]{1,60}";

    private final List<PackProblem> problems = new ArrayList<>();
    private final Set<String> slides = new HashSet<>();
    private final Knowledge knowledge;
    private final TableReader tables;

    private PackReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.tables = new TableReader(knowledge);
    }

    static Outcome<PackDefinition, List<PackProblem>> read(String yaml, Knowledge knowledge) {
        if (yaml.length() > LONGEST || yaml.lines().count() > MOST_LINES) {
            return Outcome.refused(List.of(PackProblem.ofAll(
                    "定義は%d文字・%d行までです。".formatted(LONGEST, MOST_LINES),
                    "A definition has at most %d characters and %d lines.".formatted(LONGEST, MOST_LINES))));
        }
        var reader = new PackReader(knowledge);
        var read = YamlPlace.root(yaml, reader.problems).map(reader::definition);
        return read.isPresent() && reader.problems.isEmpty()
                ? Outcome.accepted(read.get())
                : Outcome.refused(List.copyOf(reader.problems));
    }

    private PackDefinition definition(YamlPlace root) {
        root.onlyKnows(Set.of("code", "title", "materials"));
        return new PackDefinition(
                code(root),
                root.word("title", LONGEST_NAME),
                root.at("materials").items("materials", 1, MOST).stream()
                        .map(this::material)
                        .toList());
    }

    private static String code(YamlPlace place) {
        var code = place.word("code", LONGEST_NAME);
        if (!code.isEmpty() && !code.matches(CODE)) {
            place.at("code")
                    .wrong("「code」は英小文字・数字・ハイフンで書いてください。", "\"code\" must be small letters, digits and hyphens.");
        }
        return code;
    }

    private MaterialPlan material(YamlPlace place) {
        place.onlyKnows(Set.of("number", "title", "slides"));
        return new MaterialPlan(
                place.word("number", LONGEST_NAME),
                place.word("title", LONGEST_NAME),
                place.at("slides").items("slides", 1, MOST).stream()
                        .map(this::slide)
                        .toList());
    }

    private SlidePlan slide(YamlPlace place) {
        place.onlyKnows(Set.of("code", "title", "draft", "source", "numbers", "table", "chart"));
        var code = code(place);
        if (!slides.add(code)) {
            place.at("code")
                    .wrong("「%s」というスライドはもうあります。".formatted(code), "There is a slide \"%s\" already.".formatted(code));
        }
        var draft = place.at("draft").text(LONGEST_DRAFT);
        knowledge
                .unknownIn(draft)
                .forEach(unknown -> place.at("draft")
                        .wrong(
                                "文章の「%s」という指標か切り口はありません。".formatted(unknown),
                                "The text names \"%s\", which is no figure or slice.".formatted(unknown)));
        var table = place.at("table");
        var plan = table.isMissing() ? null : tables.table(table);
        return new SlidePlan(
                code,
                place.word("title", LONGEST_NAME),
                draft,
                place.at("source").text(LONGEST_NAME),
                place.at("numbers").items("numbers", 0, MOST).stream()
                        .map(this::number)
                        .toList(),
                plan,
                chart(place.at("chart"), plan));
    }

    private NumberPlan number(YamlPlace place) {
        place.onlyKnows(Set.of("label", "figure", "where"));
        return new NumberPlan(
                place.at("label").text(LONGEST_NAME),
                TableReader.known(place, "figure", knowledge),
                where(place.at("where"), knowledge));
    }

    static Map<String, String> where(YamlPlace place, Knowledge knowledge) {
        var where = new LinkedHashMap<String, String>();
        place.entries().forEach((dimension, member) -> {
            if (!knowledge.hasDimension(dimension)) {
                member.wrong(
                        "「%s」という切り口はありません。".formatted(dimension), "There is no dimension \"%s\".".formatted(dimension));
            }
            where.put(dimension, member.text(LONGEST_NAME));
        });
        return where;
    }

    private static @Nullable ChartPlan chart(YamlPlace place, @Nullable TablePlan table) {
        if (place.isMissing()) {
            return null;
        }
        place.onlyKnows(Set.of("kind", "columns", "unit"));
        if (table == null) {
            place.wrong("グラフには表（table）が必要です。", "A chart needs a table.");
        }
        var kind = place.word("kind", LONGEST_NAME);
        if (!Set.of("bar", "column").contains(kind)) {
            place.at("kind").wrong("「kind」はbarかcolumnを書いてください。", "\"kind\" must be bar or column.");
            kind = "bar";
        }
        var last = table == null ? 0 : table.columns().size() - (table instanceof TablePlan.Chosen ? 0 : 1);
        return new ChartPlan(
                Chart.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                place.at("columns").items("columns", 1, MOST).stream()
                        .map(column -> (int) column.number(1, last, 1))
                        .toList(),
                place.at("unit").text(LONGEST_NAME));
    }
}
