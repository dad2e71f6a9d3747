package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.ChoicesField;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who reviews a step of the decision path, one approval each, and whether all of several are needed. One role alone is kept as
 * {@code role}, anything else as {@code reviewers}.
 */
record Reviewers() implements Setting {

    private static final String ROLE = "role";
    private static final String LISTED = "reviewers";
    private static final String NEEDS = "needs";
    private static final OneOf ENOUGH = OneOf.of("enough", "all", "any").keptAs(NEEDS);

    @Override
    public Set<String> keys() {
        return Set.of(ROLE, LISTED, NEEDS);
    }

    @Override
    public List<Part> draw(Drawing on) {
        var chosen = chosen(on);
        var error = on.error(ROLE) == null ? on.errorWithin(LISTED) : on.error(ROLE);
        var field = new ChoicesField(
                on.id(LISTED),
                on.name(LISTED),
                on.label(LISTED),
                on.hint(LISTED),
                error,
                true,
                People.options(on, chosen),
                chosen);
        return List.of(Part.of(field, ENOUGH.draw(on).getFirst().fields().getFirst()));
    }

    private static List<String> chosen(Drawing on) {
        var role = on.text(ROLE);
        return role.isEmpty()
                ? on.entry()
                        .path(LISTED)
                        .valueStream()
                        .map(who -> who.asString(""))
                        .toList()
                : List.of(role);
    }

    /** Boxes send nothing when none is ticked; the label of the step says that they were on the page. */
    @Override
    public void take(Written written, ObjectNode into) {
        if (!written.has(LISTED) && !written.has("label.ja")) {
            return;
        }
        var chosen = written.all(LISTED).stream().map(String::strip).distinct().toList();
        into.remove(ROLE);
        into.remove(LISTED);
        if (chosen.size() == 1 && People.isRole(chosen.getFirst())) {
            into.put(ROLE, chosen.getFirst());
        } else if (!chosen.isEmpty()) {
            var list = JsonMapper.shared().createArrayNode();
            chosen.forEach(list::add);
            into.set(LISTED, list);
        }
        ENOUGH.take(written, into);
        if (chosen.size() < 2) {
            into.remove(NEEDS);
        }
    }
}
