package jp.tenohira.procedures.forms.carrying;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Page;
import jp.tenohira.procedures.forms.definition.Question;

/** The questions of a definition by their names, which stand for what they mean. */
record Questions(Map<String, Place> byName) {

    record Place(Page page, Question question) {
        Optional<String> group() {
            return page.group();
        }
    }

    static Questions of(FormDefinition definition) {
        var places = new HashMap<String, Place>();
        for (var page : definition.pages()) {
            for (var question : page.questions()) {
                places.put(question.id(), new Place(page, question));
            }
        }
        return new Questions(Map.copyOf(places));
    }

    Optional<Place> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
