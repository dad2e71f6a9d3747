package jp.tenohira.applications.drafts.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.drafts.pages.OverviewPage;
import jp.tenohira.applications.drafts.pages.QuestionsPage;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Journey;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.procedures.forms.PageView;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.MapTiles;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Progress;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.fields.AddressField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.MapPointField;
import jp.tenohira.ui.fields.SlotField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the pages of a journey. */
@Component
class JourneyPages {

    private final Frames frames;
    private final MendReasons reasons;
    private final FormChanges changes;
    private final Prefill prefill;
    private final AddressHelp addresses;
    private final SlotHelp slots;
    private final MapTiles tiles;

    JourneyPages(
            Frames frames,
            MendReasons reasons,
            FormChanges changes,
            Prefill prefill,
            AddressHelp addresses,
            SlotHelp slots,
            MapTiles tiles) {
        this.frames = frames;
        this.reasons = reasons;
        this.changes = changes;
        this.prefill = prefill;
        this.addresses = addresses;
        this.slots = slots;
        this.tiles = tiles;
    }

    /** What a page is drawn from beside its view. */
    record Step(Draft draft, Form form, Answers answers, PageRef ref, String back, Lang lang) {}

    ModelAndView questions(
            HttpServletRequest request,
            Step step,
            PageView.Questions kept,
            PageView.Questions shown,
            List<FieldError> errors,
            @Nullable String noticeKey,
            HttpStatus status) {
        var journey = step.form().journey(step.answers(), step.draft().open());
        var frame = frames.resident(request, step.lang(), shown.title()).withErrors(!errors.isEmpty());
        // What came back with an error is what was typed: nothing is filled in then.
        var filled = prefill.of(step, shown, errors.isEmpty() && noticeKey == null);
        var page = new QuestionsPage(
                frame,
                summary(errors, step.lang()),
                notice(frame, noticeKey),
                changes.of(step.draft(), step.form(), frame),
                progress(frame, journey, step.ref()),
                shown.caption(),
                shown.title(),
                shown.intro(),
                filled.fields().stream().map(field -> helped(field, step)).toList(),
                filled.marks(),
                reasons.of(step.draft(), shown.fields(), step.lang()),
                closed(step, shown),
                step.draft().path("/pages/" + step.ref()),
                Journeys.fingerprint(step.answers(), kept.fields()),
                step.form().version(),
                step.back(),
                Journeys.before(step.draft(), journey, step.ref(), step.back()),
                step.draft().path("/later"),
                step.form().follows(step.ref()));
        return new ModelAndView("applications/drafts/questions", Map.of("page", page), status);
    }

    ModelAndView overview(HttpServletRequest request, Step step, PageView.Overview shown) {
        var draft = step.draft();
        var journey = step.form().journey(step.answers(), draft.open());
        var frame = frames.resident(request, step.lang(), shown.title());
        var backQuery = step.back().isEmpty() ? "" : "?back=" + step.back();
        var items = shown.items().stream()
                .map(item -> new OverviewPage.Item(
                        item.label(),
                        item.complete(),
                        draft.path("/pages/" + item.first() + backQuery),
                        shown.removable() ? draft.path("/remove/" + shown.ref() + "/" + item.index()) : null))
                .toList();
        var page = new OverviewPage(
                frame,
                changes.of(draft, step.form(), frame),
                progress(frame, journey, step.ref()),
                shown.title(),
                items,
                shown.add().map(ref -> draft.path("/pages/" + ref)).orElse(null),
                shown.addLabel(),
                Button.primary(frame.t("applications.step.next"))
                        .to(Journeys.after(draft, step.form(), step.answers(), step.ref(), step.back())),
                Journeys.before(draft, journey, step.ref(), step.back()),
                draft.path("/later"));
        return new ModelAndView("applications/drafts/overview", Map.of("page", page));
    }

    /** What stands on the page and may not be changed while other answers are mended. */
    private static SummaryList closed(Step step, PageView.Questions shown) {
        if (step.draft().open().isEmpty()) {
            return new SummaryList(List.of());
        }
        var fields = shown.fields().stream().map(Field::id).toList();
        return new SummaryList(step.form().show(step.answers(), step.lang()).stream()
                .filter(section -> section.ref().equals(step.ref()))
                .flatMap(section -> section.lines().stream())
                .filter(line -> !fields.contains(line.path().htmlId()))
                .map(line -> new SummaryList.Row(line.label(), line.text()))
                .toList());
    }

    /** A field with what only the city knows: its postal table, its free slots, its map. */
    private Field helped(Field field, Step step) {
        return switch (field) {
            case AddressField address -> addresses.helped(address, step.lang());
            case SlotField slot -> slots.helped(slot, step);
            case MapPointField point -> point.on(tiles.template(), tiles.attribution());
            default -> field;
        };
    }

    private static ErrorSummary summary(List<FieldError> errors, Lang lang) {
        return new ErrorSummary(errors.stream()
                .map(error -> new Problem(error.fieldId(), error.message().in(lang)))
                .toList());
    }

    private static @Nullable Notice notice(Frame frame, @Nullable String key) {
        return key == null ? null : Notice.warning(frame.t(key + ".title"), frame.t(key + ".text"));
    }

    private static Progress progress(Frame frame, Journey journey, PageRef ref) {
        var of = journey.steps().size() + 1;
        var at = Math.clamp(place(journey, ref) + 1, 1, of);
        return new Progress(at, of, frame.t("applications.step.progress"));
    }

    /** A further item is no part of the journey until it is saved: it comes after the one before it. */
    private static int place(Journey journey, PageRef ref) {
        var item = ref.item().orElse(0);
        return journey.has(ref) || item == 0
                ? journey.position(ref)
                : journey.position(PageRef.of(ref.page(), item - 1)) + 1;
    }
}
