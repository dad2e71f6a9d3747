package jp.tenohira.applications.queue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.desk.Desk;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a filter for one desk, in SQL. Every piece of SQL is written here; what a person typed is bound. The
 * section comes first and cannot be left out, for only a desk makes a condition.
 *
 * @param searches whether no index is sorted by it, so that names or findings are read case by case
 */
record QueueWhere(String sql, Map<String, Object> params, boolean searches) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int MOST_WORDS = 5;

    static QueueWhere of(Desk desk, QueueFilter filter, LocalDate today) {
        var pieces = new ArrayList<String>();
        var params = new LinkedHashMap<String, Object>();
        pieces.add("c.section = :section");
        params.put("section", desk.section());
        equal("procedure", filter.procedure(), pieces, params);
        if (filter.state().equals(QueueFilter.OPEN)) {
            pieces.add("c.state in ('SUBMITTED', 'UNDER_REVIEW', 'RESUBMITTED')");
        } else {
            equal("state", filter.state(), pieces, params);
        }
        equal("outcome", filter.outcome(), pieces, params);
        equal("language", filter.language(), pieces, params);
        due(filter, today, pieces, params);
        assignee(desk, filter.assignee(), pieces, params);
        if (!filter.hours().isEmpty()) {
            pieces.add(filter.hours().equals("outside") ? "c.outside_counter_hours" : "not c.outside_counter_hours");
        }
        day("c.submitted_at >= :from", "from", filter.from(), pieces, params);
        day(
                "c.submitted_at < :to",
                "to",
                filter.to() == null ? null : filter.to().plusDays(1),
                pieces,
                params);
        findings(filter.findings(), pieces, params);
        words(filter.words(), pieces, params);
        var searches = params.containsKey("word0") || !filter.findings().isEmpty();
        return new QueueWhere(String.join("\n   and ", pieces), params, searches);
    }

    private static void equal(String column, String value, List<String> pieces, Map<String, Object> params) {
        if (!value.isEmpty()) {
            pieces.add("c." + column + " = :" + column);
            params.put(column, value);
        }
    }

    private static void due(QueueFilter filter, LocalDate today, List<String> pieces, Map<String, Object> params) {
        if (!filter.step().isEmpty()) {
            pieces.add("c.path_step = :step");
            params.put("step", filter.step());
        }
        if (!filter.due().isEmpty()) {
            pieces.add("c.due_on < :due");
            params.put("due", filter.due().equals("overdue") ? today : today.plusDays(8));
        }
    }

    private static void assignee(Desk desk, String assignee, List<String> pieces, Map<String, Object> params) {
        switch (assignee) {
            case "" -> {}
            case "none" -> pieces.add("c.assignee is null");
            case "mine" -> assigned(desk.id(), pieces, params);
            default -> assigned(UUID.fromString(assignee), pieces, params);
        }
    }

    private static void assigned(UUID staff, List<String> pieces, Map<String, Object> params) {
        pieces.add("c.assignee = :assignee");
        params.put("assignee", staff);
    }

    private static void day(
            String sql, String name, @Nullable LocalDate day, List<String> pieces, Map<String, Object> params) {
        if (day != null) {
            pieces.add(sql);
            params.put(name, day.atStartOfDay(TOKYO).toInstant().atOffset(ZoneOffset.UTC));
        }
    }

    private static void findings(String findings, List<String> pieces, Map<String, Object> params) {
        if (findings.equals("unchecked")) {
            pieces.add("c.findings is null");
        } else if (findings.equals("any")) {
            pieces.add("c.findings <> ''");
        } else if (findings.equals("none")) {
            pieces.add("c.findings = ''");
        } else if (findings.startsWith("set:")) {
            pieces.add("c.findings = :findings");
            params.put("findings", findings.substring(4));
        } else if (findings.startsWith("check:")) {
            pieces.add("strpos('+' || c.findings || '+', :findings) > 0");
            params.put("findings", "+" + findings.substring(6) + "+");
        }
    }

    /** A whole receipt number is looked up; anything else must occur, each word of it, in the searchable names. */
    private static void words(String typed, List<String> pieces, Map<String, Object> params) {
        var search = SearchWords.of(typed);
        if (search.receipt() != null) {
            pieces.add("c.receipt = :receipt");
            params.put("receipt", search.receipt().value());
            return;
        }
        var number = 0;
        for (var word : search.words().stream().limit(MOST_WORDS).toList()) {
            var name = "word" + number++;
            pieces.add("strpos(c.search, :" + name + ") > 0");
            params.put(name, word);
        }
    }
}
