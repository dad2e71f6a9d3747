package jp.tenohira.applications.drafts.steps;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import jp.tenohira.applications.filing.FreeSlots;
import jp.tenohira.applications.filing.FreeSlots.Offer;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.PageView;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.SlotField;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Shows what is free of the place and day chosen, and near by. Whether a place is still free is decided at filing. */
@Component
class SlotHelp {

    private static final int DAYS_OFFERED = 5;
    private static final int FEW = 5;

    private final FreeSlots slots;
    private final Messages messages;

    SlotHelp(FreeSlots slots, Messages messages) {
        this.slots = slots;
        this.messages = messages;
    }

    /** What was typed, with the day whose button was pressed. */
    static void chosen(PageView.Questions page, Sent sent, MultiValueMap<String, String> typed) {
        var pressed = sent.own("fill").split("\\|", -1);
        for (var field : page.fields()) {
            if (field instanceof SlotField slot
                    && pressed.length == 2
                    && slot.name().equals(pressed[0])
                    && pressed[1].matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                var parts = pressed[1].split("-", -1);
                typed.set(slot.name() + ".year", parts[0]);
                typed.set(slot.name() + ".month", parts[1].replaceFirst("^0", ""));
                typed.set(slot.name() + ".day", parts[2].replaceFirst("^0", ""));
            }
        }
    }

    Field helped(Field field, JourneyPages.Step step) {
        if (!(field instanceof SlotField slot)) {
            return field;
        }
        var path = Journeys.path(field);
        var day = day(slot);
        var type = step.form().type(path);
        if (day.isEmpty() || type.isEmpty() || slot.chosenFacility().isBlank()) {
            return field;
        }
        var draft = step.draft();
        var offer = new Offer(draft.procedure(), path.parts().getLast(), type.get(), draft.mends());
        return slot.with(free(offer, slot.chosenFacility(), day.get(), step));
    }

    private SlotField.Free free(Offer offer, String facility, LocalDate day, JourneyPages.Step step) {
        var today = step.form().today();
        var lang = step.lang();
        var times = slots.on(offer, facility, day, today).stream()
                .map(free -> time(free, lang))
                .toList();
        var others = slots.daysNear(offer, facility, day, today, DAYS_OFFERED).stream()
                .map(near -> new Option(near.toString(), JapaneseDates.dayAndWeekday(near, lang)))
                .toList();
        return new SlotField.Free(
                messages.in(
                        lang,
                        times.isEmpty() ? "ui.slot.free.closed" : "ui.slot.free.title",
                        JapaneseDates.dayAndWeekday(day, lang)),
                times,
                messages.in(lang, "ui.slot.free.others"),
                others);
    }

    private SlotField.Time time(FreeSlots.Free free, Lang lang) {
        var capacity = free.opening().capacity();
        var few = (free.left() < capacity && free.left() * FEW <= capacity) || free.left() < Math.min(3, capacity);
        var left = free.left() == 0
                ? messages.in(lang, "ui.slot.free.full")
                : few
                        ? messages.in(lang, "ui.slot.free.few", Integer.toString(free.left()))
                        : messages.in(lang, "ui.slot.free.open");
        return new SlotField.Time(free.opening().start(), free.opening().said(), left, free.left() == 0);
    }

    private static Optional<LocalDate> day(SlotField slot) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(narrow(slot.year())),
                    Integer.parseInt(narrow(slot.month())),
                    Integer.parseInt(narrow(slot.day()))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String narrow(String digits) {
        return java.text.Normalizer.normalize(digits, java.text.Normalizer.Form.NFKC)
                .strip();
    }
}
