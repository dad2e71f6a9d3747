package jp.tenohira.procedures.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** What a browser sends of a form that nobody touched. */
final class SentForm {

    private SentForm() {}

    static Map<String, List<String>> of(Document page) {
        var sent = new HashMap<String, List<String>>();
        sent.put("_csrf", List.of("token"));
        for (var input : page.select("input[name], textarea[name], select[name]")) {
            var type = input.attr("type");
            var box = type.equals("radio") || type.equals("checkbox");
            if (!type.equals("file") && (!box || input.hasAttr("checked"))) {
                var value = input.tagName().equals("select")
                        ? input.select("option[selected]").attr("value")
                        : input.tagName().equals("textarea") ? input.wholeText() : input.attr("value");
                sent.computeIfAbsent(input.attr("name"), _ -> new ArrayList<>()).add(value);
            }
        }
        return sent;
    }
}
