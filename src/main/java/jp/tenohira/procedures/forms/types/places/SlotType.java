package jp.tenohira.procedures.forms.types.places;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.procedures.forms.types.text.Structs;
import jp.tenohira.procedures.forms.types.text.Texts;
import jp.tenohira.procedures.forms.types.times.DateBound;
import jp.tenohira.procedures.forms.types.times.DateType;
import jp.tenohira.procedures.forms.types.times.Days;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.SlotField;
import org.jspecify.annotations.Nullable;

/**
 * {@code slot}: one of the {@code facilities} (or districts, or counters) on a day {@code from} … {@code until}, at one of the times
 * at which its slots begin. A slot takes as many as its capacity; it is booked when the application is filed.
 */
public record SlotType(List<Facility> facilities, Optional<DateBound> from, Optional<DateBound> until)
        implements QuestionType {

    private static final Set<String> NAMES = ImmutableSet.of("facility", "date", "start");
    private static final CelType TYPE = Structs.ofTexts("Slot", NAMES);
    private static final Map<String, Object> EMPTY = Structs.empty(NAMES);

    public SlotType {
        facilities = List.copyOf(facilities);
    }

    public static SlotType read(Place question, Map<String, Table> tables) {
        var places = question.items("facilities");
        if (places.isEmpty()) {
            question.at("facilities").wrong("施設などを1つ以上書いてください。", "expected at least one facility");
        }
        return new SlotType(
                places.stream().map(Facility::read).toList(),
                DateBound.read(question, "from"),
                DateBound.read(question, "until"));
    }

    @Override
    public String name() {
        return "slot";
    }

    @Override
    public CelType celType() {
        return TYPE;
    }

    @Override
    public Object unanswered() {
        return EMPTY;
    }

    @Override
    public Object forRules(Object answer) {
        return Structs.filled(answer, NAMES);
    }

    @Override
    public List<Opening> openings(String facility, LocalDate day, LocalDate today) {
        return facility(facility)
                .filter(found -> found.open(day) && !day.isBefore(first(today)) && !day.isAfter(last(today)))
                .map(found -> found.starts().stream()
                        .map(start -> new Opening(start, found.said(start), found.capacity()))
                        .toList())
                .orElse(List.of());
    }

    private LocalDate first(LocalDate today) {
        return from.map(bound -> bound.on(today)).orElse(today);
    }

    private LocalDate last(LocalDate today) {
        return until.map(bound -> bound.on(today)).orElseGet(() -> first(today).plusYears(1));
    }

    @Override
    public boolean books() {
        return true;
    }

    @Override
    public Optional<Booking> booking(Object answer) {
        return answer instanceof Map<?, ?> slot
                ? facility(slot.get("facility"))
                        .map(facility -> new Booking(
                                facility.value(),
                                LocalDate.parse(String.valueOf(slot.get("date"))),
                                String.valueOf(slot.get("start")),
                                facility.capacity()))
                : Optional.empty();
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        var slot = new LinkedHashMap<String, Object>();
        var facility = facilities.size() == 1 ? facilities.getFirst().value() : typed.one("facility");
        var start = typed.one("start");
        var date = DateType.readDate(typed, asked);
        if (date.isEmpty() && start.isBlank() && typed.one("facility").isBlank()) {
            return Optional.empty();
        }
        if (!facility.isBlank()) {
            slot.put("facility", facility);
        }
        date.ifPresent(day -> slot.put("date", day));
        if (!start.isBlank()) {
            slot.put("start", start);
        }
        return Optional.of(slot);
    }

    @Override
    public void check(Object value, Asked asked) {
        var slot = Texts.parts(value, NAMES, asked);
        if (!(value instanceof Map<?, ?>)) {
            return;
        }
        var facility = facility(slot.get("facility"));
        if (facility.isEmpty()) {
            asked.complainOf("facility", "「%s」の施設などを選択肢から選んでください。", "%s: choose one of the places.");
            return;
        }
        var date = slot.get("date") instanceof String text && Days.written(text)
                ? Days.parse(text)
                : Optional.<LocalDate>empty();
        if (date.isEmpty()) {
            asked.complainOf("date", "「%s」の日付を入力してください。", "%s: enter the date.");
            return;
        }
        checkDay(facility.get(), date.get(), asked);
        if (!facility.get().starts().contains(String.valueOf(slot.get("start")))) {
            asked.complainOf(
                    "start",
                    "「%s」の時間帯は、%sで選べる次の中から選んでください:%s",
                    "%s: choose one of the times of %s: %s",
                    facility.get().label(),
                    String.join("、", facility.get().starts()));
        }
    }

    private void checkDay(Facility facility, LocalDate date, Asked asked) {
        var first = first(asked.today());
        var last = last(asked.today());
        if (date.isBefore(first) || date.isAfter(last)) {
            asked.complainOf(
                    "date",
                    "「%s」は%sから%sまでの日を選んでください(入力された日:%s)。",
                    "%s: choose a day from %s to %s (you entered %s).",
                    SlotDays.said(first),
                    SlotDays.said(last),
                    SlotDays.said(date));
        } else if (!facility.open(date)) {
            asked.complainOf(
                    "date",
                    "「%s」は%sには利用できません。別の日を選んでください(%sの利用できる曜日:%s)。",
                    "%s is not possible on %s. Choose another day (%s is open on: %s).",
                    SlotDays.said(date),
                    facility.label(),
                    facility.saidWeekdays());
        }
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」の日時を選んでください。", "Choose the day and time of %s.");
    }

    /** The date is typed in three parts; the first of them stands for it. */
    @Override
    public String idOfPart(String part) {
        return switch (part) {
            case "date" -> facilities.size() == 1 ? "" : "-year";
            case "facility" -> "";
            default -> QuestionType.super.idOfPart(part);
        };
    }

    @Override
    public String show(Object value, Lang lang) {
        if (!(value instanceof Map<?, ?> slot) || !(slot.get("date") instanceof String date) || !Days.written(date)) {
            return "";
        }
        var facility = facility(slot.get("facility"));
        var start = String.valueOf(slot.get("start"));
        var day = Days.parse(date).map(found -> SlotDays.said(found).in(lang)).orElse(date);
        return facility.map(found -> found.label().in(lang) + "\n" + day + " " + found.said(start))
                .orElse(day + " " + start);
    }

    private Optional<Facility> facility(@Nullable Object value) {
        return facilities.stream()
                .filter(facility -> facility.value().equals(value))
                .findFirst();
    }

    private List<String> starts() {
        var starts = new TreeSet<String>();
        facilities.forEach(facility -> starts.addAll(facility.starts()));
        return List.copyOf(starts);
    }

    @Override
    public Map<String, Text> words(Object answer) {
        return answer instanceof Map<?, ?> slot
                ? facility(slot.get("facility"))
                        .map(facility -> Map.of(facility.value(), facility.label()))
                        .orElse(Map.of())
                : Map.of();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "facility",
                        oneOf(facilities.stream().map(Facility::value).toList()),
                        "date",
                        Map.of("type", "string", "format", "date", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
                        "start",
                        oneOf(starts())),
                "required",
                List.copyOf(NAMES),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> oneOf(List<String> values) {
        return Map.of("type", "string", "enum", values);
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return facilities.stream()
                .flatMap(facility -> facility.samples(first(today), last(today)))
                .toList();
    }

    @Override
    public Field field(Sheet sheet) {
        var date = DateType.shownDate(
                sheet.typed(),
                sheet.answer()
                        .filter(Map.class::isInstance)
                        .map(answer -> String.valueOf(((Map<?, ?>) answer).get("date"))));
        return new SlotField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                facilities.stream()
                        .map(facility ->
                                new Option(facility.value(), facility.label().in(sheet.lang())))
                        .toList(),
                Structs.shown(sheet, "facility"),
                date.year(),
                date.month(),
                date.day(),
                starts().stream()
                        .map(start -> new Option(start, saidStart(start)))
                        .toList(),
                Structs.shown(sheet, "start"));
    }

    /** A start with its end where all facilities agree on it. */
    private String saidStart(String start) {
        var said = facilities.stream()
                .filter(facility -> facility.starts().contains(start))
                .map(facility -> facility.said(start))
                .distinct()
                .toList();
        return said.size() == 1 ? said.getFirst() : start + "~";
    }
}
