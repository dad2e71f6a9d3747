package jp.tenohira.applications.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.bulk.BulkSettings.Words;
import jp.tenohira.applications.checks.CheckRuns;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.applications.queue.Queue;
import jp.tenohira.applications.queue.QueueFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What was chosen in the queue, and with what it shall be done. */
@Component
class Choosing {

    private static final Pattern CHOSEN = Pattern.compile("([0-9]{4}-[0-9]{7}-[0-9]):([0-9]{1,9})");
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_REASON = 2000;

    private final Queue queue;
    private final OwnCases ownCases;
    private final Colleagues colleagues;

    Choosing(Queue queue, OwnCases ownCases, Colleagues colleagues) {
        this.queue = queue;
        this.ownCases = ownCases;
        this.colleagues = colleagues;
    }

    /** The chosen rows with the versions that were on the screen, or everything the filter finds as it is now. */
    List<BulkJobs.Choice> choices(Desk desk, MultiValueMap<String, String> asked) {
        if (asked.containsKey("all")) {
            var choices = new ArrayList<BulkJobs.Choice>();
            queue.each(
                    desk,
                    QueueFilter.of(asked.toSingleValueMap()),
                    BulkJobs.MOST,
                    casefile ->
                            choices.add(new BulkJobs.Choice(casefile.receipt().value(), casefile.version())));
            return choices;
        }
        return asked.getOrDefault("case", List.of()).stream()
                .map(CHOSEN::matcher)
                .filter(Matcher::matches)
                .map(match -> new BulkJobs.Choice(match.group(1), Integer.parseInt(match.group(2))))
                .limit(BulkJobs.MOST)
                .toList();
    }

    /** The chosen cases by procedure, for a check. */
    Map<String, List<CaseId>> byProcedure(Desk desk, MultiValueMap<String, String> asked) {
        var cases = new LinkedHashMap<String, List<CaseId>>();
        if (asked.containsKey("all")) {
            queue.each(
                    desk,
                    QueueFilter.of(asked.toSingleValueMap()),
                    CheckRuns.MOST,
                    casefile -> cases.computeIfAbsent(casefile.procedure(), _ -> new ArrayList<>())
                            .add(casefile.id()));
        } else {
            choices(desk, asked).stream()
                    .map(choice -> ownCases.find(desk, choice.receipt()))
                    .flatMap(Optional::stream)
                    .forEach(casefile -> cases.computeIfAbsent(casefile.procedure(), _ -> new ArrayList<>())
                            .add(casefile.id()));
        }
        return cases;
    }

    BulkSettings settings(Desk desk, MultiValueMap<String, String> asked) {
        var texts = new HashMap<String, Words>();
        var leftOut = new HashSet<String>();
        var included = asked.getOrDefault("include", List.of());
        for (var code :
                asked.getOrDefault("check", List.of()).stream().limit(200).toList()) {
            texts.put(code, words(asked, "text-" + code, LONGEST_TEXT));
            if (!included.contains(code)) {
                leftOut.add(code);
            }
        }
        var assignee = colleagues.of(desk).keySet().stream()
                .filter(id -> id.toString().equals(asked.getFirst("assignee")))
                .findFirst()
                .orElse(null);
        var outcome = Stream.of(CaseOutcome.values())
                .filter(value -> value.name().equals(asked.getFirst("outcome")))
                .findFirst()
                .orElse(null);
        return new BulkSettings(words(asked, "reason", LONGEST_REASON), outcome, assignee, texts, leftOut);
    }

    private static Words words(MultiValueMap<String, String> asked, String name, int longest) {
        return new Words(cut(asked.getFirst(name), longest), cut(asked.getFirst(name + "-en"), longest));
    }

    private static String cut(@Nullable String typed, int longest) {
        var text = typed == null ? "" : typed.strip();
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
