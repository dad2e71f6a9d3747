package jp.tenohira.procedures.forms.carrying;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.journey.Walk;

/**
 * Judges answers that were given to one version of a form under another. The answers themselves never change: what a version
 * does not ask for is kept with the draft and does not count.
 */
public final class Carrying {

    private final Form from;
    private final Form to;
    private final Questions before;
    private final Questions after;

    private Carrying(Form from, Form to) {
        this.from = from;
        this.to = to;
        this.before = Questions.of(from.definition());
        this.after = Questions.of(to.definition());
    }

    public static Carrying between(Form from, Form to) {
        return new Carrying(from, to);
    }

    public Carriage of(Answers answers) {
        var today = to.today();
        var situation = new Situation(
                before,
                Walk.along(from.compiled(), answers, today, false, Optional.empty()),
                after,
                Walk.along(to.compiled(), answers, today, false, Optional.empty()));
        List<Effect> effects = new ArrayList<>(0);
        for (var policy : Policy.values()) {
            policy.judge(situation).forEach(effects::add);
        }
        return Carriage.of(effects);
    }
}
