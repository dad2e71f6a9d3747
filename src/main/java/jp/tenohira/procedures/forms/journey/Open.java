package jp.tenohira.procedures.forms.journey;

import java.util.Set;
import jp.tenohira.procedures.forms.AnswerPath;

/**
 * Which answers may be changed when only some may: those named, and those that what was changed made necessary. A new item
 * of a group is among them only when the whole group is named.
 */
final class Open {

    private Open() {}

    static boolean is(Stop.Asked asked, Stop.Questions stop, Set<AnswerPath> open) {
        return open.isEmpty()
                || isNamed(asked.path(), open)
                || !stop.fresh()
                        && stop.errors().stream().anyMatch(error -> asked.path().holds(error.path()));
    }

    static boolean isNamed(AnswerPath path, Set<AnswerPath> open) {
        return open.stream().anyMatch(named -> named.holds(path) || path.holds(named));
    }

    static boolean is(Stop stop, Set<AnswerPath> open) {
        return switch (stop) {
            case Stop.Questions page ->
                page.asked().stream().anyMatch(asked -> asked.question().type().asks() && is(asked, page, open));
            case Stop.Overview overview ->
                open.isEmpty()
                        || open.contains(AnswerPath.of(overview.group().group().id()));
        };
    }
}
