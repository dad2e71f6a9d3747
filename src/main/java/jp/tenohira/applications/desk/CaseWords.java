package jp.tenohira.applications.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Tag;

/** The words and colours of states, outcomes and steps on the staff's pages. */
public final class CaseWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d");

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

    /** The day a case is due as a tag, red when it has passed; empty while there is none. */
    public static Optional<Tag> due(Frame frame, Casefile casefile, LocalDate today) {
        if (!casefile.due()) {
            return Optional.empty();
        }
        var late = casefile.dueOn().isBefore(today);
        return Optional.of(new Tag(
                frame.t(late ? "desk.overdue" : "desk.due", DAY.format(casefile.dueOn())),
                late ? Tag.Colour.RED : Tag.Colour.GRAY));
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
