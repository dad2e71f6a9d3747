package jp.tenohira.applications.desk;

import java.util.Locale;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Tag;

/** The words and colours of states, outcomes and steps on the staff's pages. */
public final class CaseWords {

    private CaseWords() {}

    public static String state(Frame frame, CaseState state) {
        return frame.t("desk.state." + key(state));
    }

    public static String outcome(Frame frame, CaseOutcome outcome) {
        return frame.t("desk.outcome." + key(outcome));
    }

    public static String step(Frame frame, Step step) {
        return frame.t("desk.step." + key(step));
    }

    public static Tag tag(Frame frame, Casefile casefile) {
        var outcome = casefile.outcome();
        var state = state(frame, casefile.state());
        return new Tag(outcome == null ? state : state + "(" + outcome(frame, outcome) + ")", colour(casefile.state()));
    }

    public static Tag.Colour colour(CaseState state) {
        return switch (state) {
            case SUBMITTED -> Tag.Colour.BLUE;
            case RESUBMITTED -> Tag.Colour.PURPLE;
            case UNDER_REVIEW -> Tag.Colour.YELLOW;
            case SENT_BACK -> Tag.Colour.ORANGE;
            case DECIDED, NOTIFIED -> Tag.Colour.GREEN;
            case WITHDRAWN -> Tag.Colour.GRAY;
        };
    }

    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
