package jp.tenohira.applications.review.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.queue.QueueFilter;
import jp.tenohira.core.Lang;

/**
 * What every request about one case of the desk's section carries; a controller takes it as an argument, so that no step is taken in
 * another section's case.
 */
record Asking(Desk desk, Lang lang, Casefile casefile, Map<String, String> asked, HttpServletRequest request) {

    /** Where a step's page was opened from: {@link #BOARD}, or the queue. */
    static final String FROM = "from";

    static final String BOARD = "board";

    /** The version of the case that was read; -1 when none was sent. */
    int version() {
        var typed = asked.getOrDefault("version", "");
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    String typed(String name) {
        return asked.getOrDefault(name, "").strip();
    }

    String query() {
        return QueueFilter.of(asked).query();
    }

    boolean fromBoard() {
        return BOARD.equals(asked.get(FROM));
    }

    String address() {
        return "/staff/cases/" + casefile.receipt().value();
    }

    /** What the forms of a step's page send along: the queue it was opened from, or that it was the board. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>(QueueFilter.of(asked).parameters());
        if (fromBoard()) {
            kept.put(FROM, BOARD);
        }
        return kept;
    }
}
