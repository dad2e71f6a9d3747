package jp.tenohira.procedures.forms.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Check;
import jp.tenohira.procedures.forms.definition.CheckDefinition.Kind;

/** What the checks say of one application. */
public final class Examination {

    private Examination() {}

    public static List<Check.Hit> of(Walk walk, List<Check> checks) {
        var hits = new ArrayList<Check.Hit>();
        for (var check : checks) {
            var each = check.each();
            if (each.isEmpty()) {
                ask(walk, check, AnswerPath.ROOT, hits);
            } else if (walk.scope().find(each.get().group().id()).orElse(List.of()) instanceof List<?> items) {
                for (int i = 0; i < items.size(); i++) {
                    walk.look(each.get(), i);
                    ask(walk, check, AnswerPath.of(each.get().group().id()).then(i), hits);
                }
            }
        }
        return hits;
    }

    private static void ask(Walk walk, Check check, AnswerPath at, List<Check.Hit> hits) {
        var path = new AnswerPath(Stream.concat(
                        at.parts().stream(), List.of(check.definition().field().split("/", -1)).stream())
                .toList());
        if (check.definition().kind() == Kind.DUPLICATE) {
            var key = check.expression().text(walk.scope());
            if (!key.isEmpty()) {
                hits.add(new Check.Hit(check, path, check.reason().fill(walk.scope()), Optional.of(key)));
            }
        } else if (check.expression().holds(walk.scope())) {
            hits.add(new Check.Hit(check, path, check.reason().fill(walk.scope()), Optional.empty()));
        }
    }
}
