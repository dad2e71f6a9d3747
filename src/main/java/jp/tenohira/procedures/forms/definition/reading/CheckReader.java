package jp.tenohira.procedures.forms.definition.reading;

import java.util.Map;
import jp.tenohira.procedures.forms.definition.CheckDefinition;
import jp.tenohira.procedures.forms.definition.Group;

/** Reads a check of the staff. */
public final class CheckReader {

    private CheckReader() {}

    static CheckDefinition read(Place place, Names names, Map<String, Group> groups) {
        var kind = place.oneOf("kind", CheckDefinition.Kind.class, CheckDefinition.Kind.CONDITION);
        var each = place.optionalText("for");
        each.filter(group -> !groups.containsKey(group))
                .ifPresent(
                        group -> place.at("for").wrong("groups にあるグループの名前を書いてください。", "expected the name of a group"));
        var check = new CheckDefinition(
                names.check(place.at("code")),
                place.words("label"),
                kind,
                each.filter(groups::containsKey),
                place.text("field"),
                place.text(kind == CheckDefinition.Kind.DUPLICATE ? "key" : "that"),
                place.words("reason"));
        place.done();
        return check;
    }
}
