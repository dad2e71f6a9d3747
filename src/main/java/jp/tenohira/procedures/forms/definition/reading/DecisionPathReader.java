package jp.tenohira.procedures.forms.definition.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.AfterMending;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.Needs;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.Stage;

/** Reads the decision path. */
final class DecisionPathReader {

    private static final int MOST_DAYS = 365;
    private static final int MOST_STEPS = 10;
    private static final int MOST_REVIEWERS = 8;

    private DecisionPathReader() {}

    static DecisionPath read(Place place) {
        var steps = place.items("steps");
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            place.at("steps").wrong("段階を1から" + MOST_STEPS + "まで書いてください。", "expected 1 to " + MOST_STEPS + " steps");
        }
        var taken = new HashSet<String>();
        var stages = new ArrayList<Stage>();
        for (var step : steps) {
            stages.add(stage(step, taken));
        }
        var path = new DecisionPath(
                stages,
                days(place),
                place.flag("samePersonTwice", false),
                place.oneOf("afterMending", AfterMending.class, AfterMending.RESTART));
        place.done();
        return path;
    }

    private static Stage stage(Place step, Set<String> taken) {
        var id = step.text("id");
        if (!id.matches("[a-z][a-z0-9-]{0,39}") || id.equals("decision")) {
            step.at("id")
                    .wrong(
                            "名前は、英小文字・数字・ハイフンで書いてください(decision は使えません)。",
                            "expected a name of small letters, digits and hyphens other than decision");
        } else if (!taken.add(id)) {
            step.at("id").wrong("同じ名前の段階がほかにあります。", "another step has this name");
        }
        var reviewers = reviewers(step);
        var stage = new Stage(
                id,
                step.words("label"),
                reviewers,
                step.oneOf("needs", Needs.class, Needs.ALL),
                step.has("deputy") ? Optional.of(who(step.at("deputy"))) : step.optionalText("deputy"),
                days(step),
                step.has("escalateTo")
                        ? who(step.at("escalateTo"))
                        : step.optionalText("escalateTo").orElse(DecisionPath.HEAD));
        if (step.has("needs") && reviewers.size() < 2) {
            step.at("needs")
                    .wrong(
                            "all と any を選べるのは、審査する人が複数のときだけです。",
                            "expected several reviewers to choose between all and any");
        }
        step.done();
        return stage;
    }

    /** One role, or a list of reviewers; the two say the same and exclude each other. */
    private static List<String> reviewers(Place step) {
        var listed =
                step.items("reviewers").stream().map(DecisionPathReader::who).toList();
        if (step.has("role")) {
            var role = step.text("role");
            if (!role.equals(DecisionPath.CLERK) && !role.equals(DecisionPath.HEAD)) {
                step.at("role")
                        .wrong(
                                "clerk(担当)か head(所属長)を書いてください。人は reviewers に書きます。",
                                "expected clerk or head; people are named in reviewers");
            }
            if (step.has("reviewers")) {
                step.at("reviewers")
                        .wrong("role と reviewers は、どちらか一方だけ書いてください。", "expected either role or reviewers, not both");
            }
            return List.of(role);
        }
        step.optionalText("role");
        if (listed.isEmpty() || listed.size() > MOST_REVIEWERS) {
            step.at("reviewers")
                    .wrong(
                            "role か、1人から" + MOST_REVIEWERS + "人までの reviewers を書いてください。",
                            "expected a role, or 1 to " + MOST_REVIEWERS + " reviewers");
        }
        return listed;
    }

    private static String who(Place place) {
        var who = place.asText(100);
        if (!who.matches("[a-z0-9][a-z0-9._@-]{1,99}")) {
            place.wrong("clerk、head、または職員のログイン名を書いてください。", "expected clerk, head or the sign-in name of an account");
        }
        return who;
    }

    private static Optional<Integer> days(Place place) {
        return Optional.of((int) place.number("days", 0, 1, MOST_DAYS)).filter(days -> days > 0);
    }
}
