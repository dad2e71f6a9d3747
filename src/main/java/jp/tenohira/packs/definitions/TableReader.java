package jp.tenohira.packs.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.packs.definitions.PackDefinition.ChosenSlice;
import jp.tenohira.packs.definitions.PackDefinition.ColumnPlan;
import jp.tenohira.packs.definitions.PackDefinition.TablePlan;

/** Reads what the rows of a table are and what its columns show. */
final class TableReader {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 200;
    private static final Map<String, Set<String>> KEYS = Map.of(
            "figures", Set.of("rows", "by", "where", "total", "columns"),
            "chosen", Set.of("rows", "heading", "choose", "columns"),
            "published", Set.of("rows", "table", "where", "columns"),
            "records", Set.of("rows", "of", "where", "columns"),
            "findings", Set.of("rows", "columns"),
            "agenda", Set.of("rows", "columns"));

    private final Knowledge knowledge;

    TableReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    TablePlan table(YamlPlace place) {
        var rows = place.word("rows", LONGEST_NAME);
        var columns = place.at("columns").items("columns", 1, MOST).stream()
                .map(this::column)
                .toList();
        var keys = KEYS.get(rows);
        if (keys == null) {
            var known = String.join("、", KEYS.keySet().stream().sorted().toList());
            place.at("rows")
                    .wrong("「rows」は%sのどれかを書いてください。".formatted(known), "\"rows\" must be one of %s.".formatted(known));
            return new TablePlan.Findings(columns);
        }
        place.onlyKnows(keys);
        return switch (rows) {
            case "figures" ->
                new TablePlan.ByFigures(
                        place.at("by").items("by", 1, 3).stream()
                                .map(this::dimension)
                                .toList(),
                        PackReader.where(place.at("where"), knowledge),
                        place.at("total").text(LONGEST_NAME),
                        columns);
            case "chosen" ->
                new TablePlan.Chosen(
                        place.word("heading", LONGEST_NAME),
                        place.at("choose").items("choose", 1, MOST).stream()
                                .map(this::chosen)
                                .toList(),
                        columns);
            case "published" -> new TablePlan.OfPublished(published(place, "table"), texts(place.at("where")), columns);
            case "records" -> new TablePlan.OfRecords(records(place), texts(place.at("where")), columns);
            case "agenda" -> new TablePlan.AgendaItems(columns);
            default -> new TablePlan.Findings(columns);
        };
    }

    private ChosenSlice chosen(YamlPlace place) {
        place.onlyKnows(Set.of("label", "where"));
        return new ChosenSlice(place.word("label", LONGEST_NAME), PackReader.where(place.at("where"), knowledge));
    }

    private ColumnPlan column(YamlPlace place) {
        place.onlyKnows(Set.of("title", "member", "figure", "where", "text", "table", "match", "weight"));
        var member = place.at("member");
        var table = place.at("table");
        return new ColumnPlan(
                place.word("title", LONGEST_NAME),
                member.isMissing() ? "" : dimension(member),
                place.at("figure").isMissing() ? "" : known(place, "figure", knowledge),
                PackReader.where(place.at("where"), knowledge),
                place.at("text").text(LONGEST_NAME),
                table.isMissing() ? "" : published(place, "table"),
                texts(place.at("match")),
                place.at("weight").number(0.1, 20, 1));
    }

    static String known(YamlPlace place, String key, Knowledge knowledge) {
        var code = place.word(key, LONGEST_NAME);
        if (!code.isEmpty() && !knowledge.hasFigure(code)) {
            place.at(key).wrong("「%s」という指標はありません。".formatted(code), "There is no figure \"%s\".".formatted(code));
        }
        return code;
    }

    private String dimension(YamlPlace place) {
        var code = place.text(LONGEST_NAME);
        if (!knowledge.hasDimension(code)) {
            place.wrong("「%s」という切り口はありません。".formatted(code), "There is no dimension \"%s\".".formatted(code));
        }
        return code;
    }

    private String published(YamlPlace place, String key) {
        var name = place.word(key, LONGEST_NAME);
        if (!name.isEmpty() && !knowledge.hasTable(name)) {
            place.at(key)
                    .wrong(
                            "「%s」という公表資料の表はありません。".formatted(name),
                            "There is no published table \"%s\".".formatted(name));
        }
        return name;
    }

    private String records(YamlPlace place) {
        var name = place.word("of", LONGEST_NAME);
        var known = knowledge.records();
        if (!known.isEmpty() && !known.contains(name)) {
            place.at("of")
                    .wrong(
                            "「of」は%sのどれかを書いてください。".formatted(String.join("、", known)),
                            "\"of\" must be one of %s.".formatted(List.copyOf(known)));
        }
        return name;
    }

    private static Map<String, String> texts(YamlPlace place) {
        var texts = new LinkedHashMap<String, String>();
        place.entries().forEach((key, text) -> texts.put(key, text.text(LONGEST_NAME)));
        return texts;
    }
}
