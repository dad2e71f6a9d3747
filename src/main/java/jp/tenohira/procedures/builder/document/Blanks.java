package jp.tenohira.procedures.builder.document;

import java.util.Map;
import jp.tenohira.core.Lang;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What new parts of a form begin as: complete enough to be shown at once. */
public final class Blanks {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, String> SETTINGS = Map.of(
            "choice", """
                    {"options": [{"value": "option1", "label": {"ja": "選択肢1"}},
                                 {"value": "option2", "label": {"ja": "選択肢2"}}]}""",
            "choices", """
                    {"options": [{"value": "option1", "label": {"ja": "選択肢1"}},
                                 {"value": "option2", "label": {"ja": "選択肢2"}}]}""",
            "ranked", """
                    {"options": [{"value": "option1", "label": {"ja": "選択肢1"}},
                                 {"value": "option2", "label": {"ja": "選択肢2"}}], "max": 2}""",
            "consent", """
                    {"text": {"ja": "内容を確認し、同意します。"}}""",
            "explanation", """
                    {"text": {"ja": "ここに説明を書きます。"}}""",
            "calculated", """
                    {"value": "0", "gives": "money"}""",
            "mapPoint", """
                    {"within": {"south": "20.4", "north": "45.6", "west": "122.9", "east": "154.0"}}""",
            "slot", """
                    {"from": "today+1d", "until": "today+60d",
                     "facilities": [{"value": "facility1", "label": {"ja": "施設1"}, "opens": "09:00", "closes": "17:00",
                                     "minutes": 60, "capacity": 1}]}""");

    private Blanks() {}

    public static ObjectNode question(String id, String type, String label) {
        var question = JSON.createObjectNode().put("id", id).put("type", type);
        question.set("label", words(label));
        settings(type).properties().forEach(setting -> question.set(setting.getKey(), setting.getValue()));
        return question;
    }

    /** What a question of that type needs beside its label. */
    public static JsonNode settings(String type) {
        return JSON.readTree(SETTINGS.getOrDefault(type, "{}"));
    }

    public static ObjectNode page(String id, String title) {
        var page = JSON.createObjectNode().put("id", id);
        page.set("title", words(title));
        page.set("questions", JSON.createArrayNode());
        return page;
    }

    static ObjectNode group(String as, String title) {
        var group = JSON.createObjectNode().put("as", as).put("min", 1).put("max", 10);
        group.set("title", words(title));
        group.set("itemTitle", words("{number}件目"));
        group.set("itemLabel", words("{number}件目"));
        group.set("add", words(title + "を追加する"));
        return group;
    }

    static ObjectNode check(String code, String label) {
        var check = JSON.createObjectNode().put("code", code);
        check.set("label", words(label));
        check.put("field", "");
        check.put("that", "");
        check.set("reason", words(label));
        return check;
    }

    static JsonNode table() {
        return JSON.readTree("""
                [{"id": "row1", "label": {"ja": "1行目"}}, {"id": "row2", "label": {"ja": "2行目"}}]""");
    }

    static ObjectNode words(String ja) {
        return JSON.createObjectNode().put(Lang.JA.code(), ja);
    }
}
