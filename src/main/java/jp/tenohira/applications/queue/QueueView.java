package jp.tenohira.applications.queue;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.checks.Checks;
import jp.tenohira.applications.desk.CaseNames;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.SectionProcedures;
import jp.tenohira.applications.queue.pages.QueuePage;
import jp.tenohira.applications.workload.Escalations;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the queue's page together. */
@Component
class QueueView {

    private final Queue queue;
    private final Checks checks;
    private final CaseNames names;
    private final Colleagues colleagues;
    private final SectionProcedures procedures;
    private final Frames frames;
    private final Messages messages;
    private final Clock clock;
    private final Escalations escalations;

    QueueView(
            Queue queue,
            Checks checks,
            CaseNames names,
            Colleagues colleagues,
            SectionProcedures procedures,
            Frames frames,
            Messages messages,
            Clock clock,
            Escalations escalations) {
        this.queue = queue;
        this.checks = checks;
        this.names = names;
        this.colleagues = colleagues;
        this.procedures = procedures;
        this.frames = frames;
        this.messages = messages;
        this.clock = clock;
        this.escalations = escalations;
    }

    String words(Lang lang, SavedViews.ViewRefused why) {
        return messages.in(
                lang,
                "queue.views." + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    QueuePage of(
            Desk desk,
            Lang lang,
            QueueFilter filter,
            QueueSlice slice,
            List<SavedViews.SavedView> views,
            @Nullable Problem problem,
            HttpServletRequest request) {
        var frame = frames.staff(
                        request,
                        lang,
                        messages.in(lang, "queue.title"),
                        desk.staff().name())
                .withErrors(problem != null);
        var known = slice.count();
        var count = known != null ? known : queue.count(desk, filter);
        var procedureNames = procedures.names(desk, lang);
        var people = colleagues.of(desk);
        var ids = slice.entries().stream().map(entry -> entry.casefile().id()).toList();
        var table = new QueueTable(
                frame,
                filter,
                procedureNames,
                people,
                names.of(desk, ids),
                LocalDate.ofInstant(clock.instant(), JapaneseDates.JST));
        var current = views.stream()
                .filter(view -> view.query().equals(filter.query()))
                .map(SavedViews.SavedView::id)
                .findFirst();
        return new QueuePage(
                frame,
                problem == null ? ErrorSummary.NONE : new ErrorSummary(List.of(problem)),
                escalations.unseen(desk),
                new FilterFields(frame, filter).form(procedureNames, people, checkLabels(desk, lang, procedureNames)),
                filter.parameters(),
                words(frame, count),
                views.stream()
                        .map(view -> new QueuePage.View(
                                view.id().toString(),
                                view.name(),
                                "/staff/cases?" + (view.query().isEmpty() ? "view=all" : view.query()),
                                current.filter(view.id()::equals).isPresent(),
                                view.standard()))
                        .toList(),
                views.stream().anyMatch(SavedViews.SavedView::standard),
                slice.entries().isEmpty() ? null : table.of(slice.entries()),
                slice.entries().isEmpty() ? empty(frame, filter) : null,
                slice.hasEarlier() && !slice.entries().isEmpty()
                        ? page(filter, "before", slice.entries().getFirst())
                        : null,
                slice.hasLater() && !slice.entries().isEmpty()
                        ? page(filter, "after", slice.entries().getLast())
                        : null,
                actions(frame, desk),
                count.cases() > slice.entries().size() ? frame.t("queue.bulk.all", words(frame, count)) : null,
                exports(frame, filter));
    }

    private Map<String, String> checkLabels(Desk desk, Lang lang, Map<String, String> procedureNames) {
        var labels = new LinkedHashMap<String, String>();
        procedureNames
                .keySet()
                .forEach(procedure -> checks.all(desk, procedure)
                        .forEach(check -> labels.put(check.code(), check.label().in(lang))));
        return labels;
    }

    private static String words(Frame frame, QueueCount count) {
        return frame.t(
                count.atLeast() ? "queue.at-least" : "queue.count", JapaneseNumbers.inTable((long) count.shown()));
    }

    private static String page(QueueFilter filter, String side, QueueEntry entry) {
        return "/staff/cases?" + (filter.query().isEmpty() ? "" : filter.query() + "&") + side + "="
                + URLEncoder.encode(entry.position().text(), StandardCharsets.UTF_8);
    }

    private static EmptyState empty(Frame frame, QueueFilter filter) {
        return filter.narrows()
                ? new EmptyState(
                        frame.t("queue.empty.narrowed"),
                        frame.t("queue.empty.narrowed-text"),
                        Button.secondary(frame.t("queue.search.clear")).to("/staff/cases?view=all"))
                : new EmptyState(frame.t("queue.empty.heading"), frame.t("queue.empty.text"));
    }

    private static List<Button> actions(Frame frame, Desk desk) {
        var check = action(frame, "CHECK", "check");
        var clerk = List.of(
                check,
                action(frame, "ACCEPT", "accept"),
                action(frame, "ASSIGN", "assign"),
                action(frame, "SEND_BACK", "send-back"));
        var notify = action(frame, "NOTIFY", "notify");
        return desk.head()
                ? java.util.stream.Stream.concat(
                                clerk.stream(), java.util.stream.Stream.of(action(frame, "DECIDE", "decide"), notify))
                        .toList()
                : java.util.stream.Stream.concat(clerk.stream(), java.util.stream.Stream.of(notify))
                        .toList();
    }

    private static Button action(Frame frame, String step, String key) {
        return Button.secondary(frame.t("queue.bulk." + key)).sending("step", step);
    }

    private static List<Link> exports(Frame frame, QueueFilter filter) {
        var query = filter.query().isEmpty() ? "" : "&" + filter.query();
        return List.of("csv", "cp932", "json").stream()
                .map(format ->
                        new Link(frame.t("queue.export." + format), "/staff/cases/export?format=" + format + query))
                .toList();
    }
}
