package jp.tenohira.applications.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.desk.CaseWords;
import jp.tenohira.applications.queue.pages.QueuePage.FilterForm;
import jp.tenohira.applications.queue.pages.QueuePage.Option;
import jp.tenohira.applications.queue.pages.QueuePage.Pick;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frame;
import org.jspecify.annotations.Nullable;

/** The fields that narrow the queue, with what there is to choose from. */
final class FilterFields {

    private final Frame frame;
    private final QueueFilter filter;

    FilterFields(Frame frame, QueueFilter filter) {
        this.frame = frame;
        this.filter = filter;
    }

    /**
     * @param procedures names by code
     * @param colleagues names by account
     * @param checks labels by code
     */
    FilterForm form(Map<String, String> procedures, Map<UUID, String> colleagues, Map<String, String> checks) {
        var active = filter.parameters().keySet().stream()
                .filter(key -> !key.equals("sort") && !key.equals("dir") && !key.equals("q"))
                .count();
        return new FilterForm(
                filter.words(),
                List.of(
                        pick("procedure", filter.procedure(), options(procedures)),
                        pick("state", filter.state(), states()),
                        pick("outcome", filter.outcome(), outcomes()),
                        pick("assignee", filter.assignee(), assignees(colleagues)),
                        pick("findings", filter.findings(), findings(checks)),
                        pick("due", filter.due(), List.of(own("overdue", "overdue"), own("week", "week"))),
                        pick("hours", filter.hours(), List.of(own("outside", "outside"), own("inside", "inside"))),
                        pick("language", filter.language(), languages())),
                day(filter.from()),
                day(filter.to()),
                (int) active);
    }

    private Pick pick(String name, String value, List<Option> options) {
        return new Pick(name, frame.t("queue.filter." + name), value, options);
    }

    private Option own(String value, String key) {
        return new Option(value, frame.t("queue.filter." + key));
    }

    private List<Option> languages() {
        return Arrays.stream(Lang.values())
                .map(lang -> new Option(lang.code(), lang.label().in(frame.lang())))
                .toList();
    }

    private static List<Option> options(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(e -> new Option(e.getKey(), e.getValue()))
                .toList();
    }

    private List<Option> states() {
        var options = new ArrayList<Option>();
        options.add(own(QueueFilter.OPEN, "open"));
        for (var state : CaseState.values()) {
            options.add(new Option(state.name(), CaseWords.state(frame, state)));
        }
        return options;
    }

    private List<Option> outcomes() {
        var options = new ArrayList<Option>();
        for (var outcome : CaseOutcome.values()) {
            options.add(new Option(outcome.name(), CaseWords.outcome(frame, outcome)));
        }
        return options;
    }

    private List<Option> assignees(Map<UUID, String> colleagues) {
        var options = new ArrayList<>(List.of(own("mine", "mine"), own("none", "nobody")));
        colleagues.forEach((id, name) -> options.add(new Option(id.toString(), name)));
        return options;
    }

    private List<Option> findings(Map<String, String> checks) {
        var options = new ArrayList<>(List.of(own("any", "any"), own("none", "none"), own("unchecked", "unchecked")));
        checks.forEach((code, label) -> options.add(new Option("check:" + code, frame.t("queue.filter.check", label))));
        if (filter.findings().startsWith("set:")) {
            options.add(new Option(filter.findings(), frame.t("queue.filter.set")));
        }
        return options;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
