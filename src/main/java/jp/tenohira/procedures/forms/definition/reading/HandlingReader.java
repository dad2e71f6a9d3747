package jp.tenohira.procedures.forms.definition.reading;

import java.util.Optional;
import jp.tenohira.procedures.forms.definition.DecisionPath;
import jp.tenohira.procedures.forms.definition.Handling;

/** Reads what the office does with an application once it is filed. */
final class HandlingReader {

    private HandlingReader() {}

    static Handling read(Place root) {
        return new Handling(path(root));
    }

    private static Optional<DecisionPath> path(Place root) {
        var here = root.at("decisionPath");
        return root.has("decisionPath") ? Optional.of(DecisionPathReader.read(here)) : Optional.empty();
    }
}
