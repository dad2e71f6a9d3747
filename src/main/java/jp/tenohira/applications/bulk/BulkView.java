package jp.tenohira.applications.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.bulk.BulkSettings.Words;
import jp.tenohira.applications.bulk.pages.BulkPage;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.CaseWords;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Progress;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a bulk action together. */
@Component
class BulkView {

    private static final int ROWS = 100;

    private final BulkJobs jobs;
    private final Colleagues colleagues;
    private final Frames frames;
    private final Messages messages;

    BulkView(BulkJobs jobs, Colleagues colleagues, Frames frames, Messages messages) {
        this.jobs = jobs;
        this.colleagues = colleagues;
        this.frames = frames;
        this.messages = messages;
    }

    Messages messages() {
        return messages;
    }

    /** What keeps a planned action from running at all. */
    List<Problem> problems(Lang lang, BulkJob job) {
        var settings = job.settings();
        var problems = new ArrayList<Problem>();
        if (job.step() == Step.DECIDE && settings.outcome() == null) {
            problems.add(new Problem("outcome", messages.in(lang, "review.refused.outcome")));
        }
        var needsReason = job.step() == Step.SEND_BACK || settings.outcome() == CaseOutcome.REFUSE;
        if (needsReason && settings.reason().ja().isBlank()) {
            problems.add(new Problem("reason", messages.in(lang, "review.refused.reason")));
        }
        return problems;
    }

    BulkPage of(Desk desk, Lang lang, BulkJob job, int asked, List<Problem> problems, HttpServletRequest request) {
        var step = CaseWords.key(job.step());
        var frame = frames.staff(
                        request,
                        lang,
                        messages.in(lang, "bulk.title." + step),
                        desk.staff().name())
                .withErrors(!problems.isEmpty());
        var size = jobs.size(job);
        var pages = Math.max(1, (size + ROWS - 1) / ROWS);
        var page = Math.clamp(asked, 1, pages);
        var verdicts = jobs.verdicts(desk, job);
        var planned = job.state() == BulkJob.State.PLANNED;
        var able = verdicts.getOrDefault(Verdict.DONE, 0);
        var done = verdicts.values().stream().mapToInt(Integer::intValue).sum();
        var address = "/staff/cases/bulk/" + job.id();
        return new BulkPage(
                frame,
                new ErrorSummary(problems),
                frame.t("bulk.title." + step),
                frame.t("bulk.intro." + CaseWords.key(job.state()), number(size)),
                address,
                notice(frame, job, verdicts, size),
                job.state() == BulkJob.State.RUNNING && size > 0
                        ? Progress.done(done, size, frame.t("bulk.progress"))
                        : null,
                counts(frame, verdicts, planned),
                planned ? fields(frame, desk, job, problems) : List.of(),
                planned && job.step() == Step.SEND_BACK ? founds(frame, job) : List.of(),
                planned && size > 0 ? runWords(frame, job, step, able) : null,
                planned,
                job.state() == BulkJob.State.RUNNING && !jobs.running(job),
                results(frame, desk, job, page, planned),
                new Pager(page, pages, address + "?page={page}"));
    }

    /** Before a decision is chosen nothing could be done yet; the button then names no number. */
    private static String runWords(Frame frame, BulkJob job, String step, int able) {
        var unsettled = job.step() == Step.DECIDE && job.settings().outcome() == null;
        return unsettled ? frame.t("review.decide.button") : frame.t("bulk.run." + step, number(able));
    }

    private static @Nullable Notice notice(Frame frame, BulkJob job, Map<Verdict, Integer> verdicts, int size) {
        if (size == 0) {
            return Notice.warning("", frame.t("bulk.nothing"));
        }
        if (job.state() != BulkJob.State.DONE) {
            return null;
        }
        var done = verdicts.getOrDefault(Verdict.DONE, 0);
        return done == size
                ? Notice.success("", frame.t("bulk.all-done", number(done)))
                : Notice.warning("", frame.t("bulk.some-done", number(done), number(size - done)));
    }

    private static Table counts(Frame frame, Map<Verdict, Integer> verdicts, boolean planned) {
        var rows = new ArrayList<Table.Row>();
        for (var verdict : Verdict.values()) {
            var count = verdicts.getOrDefault(verdict, 0);
            if (count > 0) {
                rows.add(new Table.Row(
                        List.of(Table.Cell.tags(tag(frame, verdict, planned)), new Table.Cell(number(count)))));
            }
        }
        return new Table(
                frame.t(planned ? "bulk.counts.planned" : "bulk.counts.done"),
                List.of(
                        new Table.Column(frame.t("bulk.column.verdict")),
                        Table.Column.number(frame.t("bulk.column.cases"))),
                rows);
    }

    private Table results(Frame frame, Desk desk, BulkJob job, int page, boolean planned) {
        return new Table(
                frame.t("bulk.cases"),
                List.of(
                        new Table.Column(frame.t("bulk.column.receipt")),
                        new Table.Column(frame.t("bulk.column.verdict"))),
                jobs.results(desk, job, page, ROWS).stream()
                        .map(result -> new Table.Row(List.of(
                                Table.Cell.link(result.receipt(), "/staff/cases/" + result.receipt()),
                                result.verdict() == null
                                        ? new Table.Cell(frame.t("bulk.waiting"))
                                        : Table.Cell.tags(tag(frame, result.verdict(), planned)))))
                        .toList());
    }

    private static Tag tag(Frame frame, Verdict verdict, boolean planned) {
        var key = verdict == Verdict.DONE && planned ? "possible" : verdict.key();
        var colour = switch (verdict) {
            case DONE -> planned ? Tag.Colour.BLUE : Tag.Colour.GREEN;
            case FAILED -> Tag.Colour.RED;
            case CHANGED_MEANWHILE -> Tag.Colour.ORANGE;
            default -> Tag.Colour.GRAY;
        };
        return new Tag(frame.t("bulk.verdict." + key), colour);
    }

    private List<Field> fields(Frame frame, Desk desk, BulkJob job, List<Problem> problems) {
        var settings = job.settings();
        return switch (job.step()) {
            case SEND_BACK ->
                List.of(
                        reason(frame, "review.send-back.reason", settings, true, problems),
                        reasonInEnglish(frame, settings));
            case DECIDE ->
                List.of(
                        new ChoiceField(
                                "outcome",
                                "outcome",
                                frame.t("review.decide.outcome"),
                                null,
                                error(problems, "outcome"),
                                true,
                                Stream.of(CaseOutcome.values())
                                        .map(value -> new Option(value.name(), CaseWords.outcome(frame, value)))
                                        .toList(),
                                settings.outcome() == null
                                        ? ""
                                        : settings.outcome().name()),
                        reason(frame, "review.decide.reason", settings, false, problems),
                        reasonInEnglish(frame, settings));
            case ASSIGN -> List.of(assignee(frame, desk, settings));
            default -> List.of();
        };
    }

    private ChoiceField assignee(Frame frame, Desk desk, BulkSettings settings) {
        var options = new ArrayList<Option>();
        colleagues.of(desk).forEach((id, name) -> options.add(new Option(id.toString(), name)));
        options.add(new Option("", frame.t("desk.nobody")));
        return new ChoiceField(
                "assignee",
                "assignee",
                frame.t("review.assign.label"),
                null,
                null,
                true,
                options,
                settings.assignee() == null ? "" : settings.assignee().toString());
    }

    private static TextField reason(
            Frame frame, String key, BulkSettings settings, boolean required, List<Problem> problems) {
        return new TextField(
                "reason",
                "reason",
                frame.t(key),
                frame.t("bulk.reason.hint"),
                error(problems, "reason"),
                required,
                TextField.Kind.LONG,
                settings.reason().ja(),
                null,
                null,
                MoveRequest.LONGEST_REASON);
    }

    private static TextField reasonInEnglish(Frame frame, BulkSettings settings) {
        return new TextField(
                "reason-en",
                "reason-en",
                frame.t("bulk.reason.en"),
                frame.t("bulk.reason.en.hint"),
                null,
                false,
                TextField.Kind.LONG,
                settings.reason().en(),
                null,
                null,
                MoveRequest.LONGEST_REASON);
    }

    private static @Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    private List<BulkPage.Found> founds(Frame frame, BulkJob job) {
        var settings = job.settings();
        return jobs.findings(job).stream()
                .map(found -> {
                    var usual = new Words(found.sameReason(), found.sameReasonInEnglish());
                    var said = settings.texts().getOrDefault(found.check(), usual);
                    return new BulkPage.Found(
                            found.check(),
                            found.label().in(frame.lang()),
                            frame.t("bulk.found.cases", number(found.cases())),
                            found.sameReason().isEmpty() ? found.example() : "",
                            said.ja(),
                            said.en(),
                            !settings.leftOut().contains(found.check()));
                })
                .toList();
    }

    private static String number(int number) {
        return JapaneseNumbers.inTable((long) number);
    }
}
