package jp.tenohira.procedures.forms.types.places;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.procedures.forms.types.text.Characters;
import jp.tenohira.procedures.forms.types.text.Structs;
import jp.tenohira.procedures.forms.types.text.Texts;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.MapPointField;

/**
 * {@code mapPoint}: a place in the city, by latitude and longitude (world geodetic system, decimal degrees) and in words; one of
 * them will do unless {@code exact: true} asks for the coordinates. {@code within} bounds the coordinates.
 */
public record MapPointType(Bounds within, boolean exact) implements QuestionType {

    private static final Text DEGREES_SHOWN = Text.of("北緯%s度 東経%s度", "%s° N, %s° E");

    private static final int LONGEST = 200;
    private static final String DEGREES = "-?[0-9]{1,3}\\.[0-9]{3,7}";
    private static final Pattern DECIMAL = Pattern.compile(DEGREES);
    private static final Pattern BOTH = Pattern.compile("\\(?(-?[0-9.]+)[°度]?\\s*[,、\\s]\\s*(-?[0-9.]+)[°度]?\\)?");
    private static final Set<String> NAMES = ImmutableSet.of("latitude", "longitude", "description");
    private static final CelType TYPE = Structs.of(
            "MapPoint",
            Map.of(
                    "latitude", SimpleType.DOUBLE,
                    "longitude", SimpleType.DOUBLE,
                    "description", SimpleType.STRING));
    private static final Map<String, Object> EMPTY = Map.of("latitude", 0.0, "longitude", 0.0, "description", "");

    public static MapPointType read(Place question, Map<String, Table> tables) {
        return new MapPointType(Bounds.read(question.at("within")), question.flag("exact", false));
    }

    @Override
    public String name() {
        return "mapPoint";
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
        if (!(answer instanceof Map<?, ?> map)) {
            return EMPTY;
        }
        var seen = new HashMap<String, Object>(EMPTY);
        map.forEach((part, text) -> seen.put(
                String.valueOf(part),
                part.equals("description") ? String.valueOf(text) : Double.parseDouble(String.valueOf(text))));
        return seen;
    }

    /** Both coordinates may be pasted into the first field, as maps copy them. */
    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        var latitude = Characters.narrow(typed.one("latitude"));
        var longitude = Characters.narrow(typed.one("longitude"));
        var both = BOTH.matcher(latitude);
        if (longitude.isEmpty() && both.matches()) {
            latitude = both.group(1);
            longitude = both.group(2);
        }
        var point = new LinkedHashMap<String, Object>();
        put(point, "latitude", shortened(latitude));
        put(point, "longitude", shortened(longitude));
        put(point, "description", typed.one("description").strip());
        return point.isEmpty() ? Optional.empty() : Optional.of(point);
    }

    private static void put(Map<String, Object> point, String part, String text) {
        if (!text.isEmpty()) {
            point.put(part, text);
        }
    }

    /** Seven digits are about a centimetre; maps copy more. */
    private static String shortened(String degrees) {
        return degrees.matches("-?[0-9]{1,3}\\.[0-9]{8,}") ? degrees.substring(0, degrees.indexOf('.') + 8) : degrees;
    }

    @Override
    public void check(Object value, Asked asked) {
        var point = Texts.parts(value, NAMES, asked);
        if (!(value instanceof Map<?, ?>)) {
            return;
        }
        var words = point.get("description");
        if (words != null) {
            Texts.check(words, LONGEST, false, "description", asked);
        }
        var placed = point.containsKey("latitude") || point.containsKey("longitude");
        if (placed) {
            checkCoordinate(point.get("latitude"), "latitude", within.south(), within.north(), asked);
            checkCoordinate(point.get("longitude"), "longitude", within.west(), within.east(), asked);
        } else if (exact || words == null) {
            complainOfNothing(asked);
        }
    }

    private static void checkCoordinate(
            @org.jspecify.annotations.Nullable Object given, String part, String least, String most, Asked asked) {
        var inside = given instanceof String text
                && DECIMAL.matcher(text).matches()
                && Double.parseDouble(text) >= Double.parseDouble(least)
                && Double.parseDouble(text) <= Double.parseDouble(most);
        if (!inside) {
            asked.complainOf(
                    part,
                    "「%s」の%sは、市内の範囲(%sから%sまで)の小数(例:%s123)で入力してください(入力された内容:%s)。",
                    "%s: the %s must lie in the city, from %s to %s in decimal degrees such as %s123 (you entered: %s).",
                    part.equals("latitude") ? Text.of("緯度", "latitude") : Text.of("経度", "longitude"),
                    least,
                    most,
                    least,
                    given instanceof String text && text.length() <= 40 ? text : "—");
        }
    }

    @Override
    public void complainOfNothing(Asked asked) {
        if (exact) {
            asked.complain("「%s」の緯度と経度を入力してください。", "Enter the latitude and longitude of %s.");
        } else {
            asked.complain("「%s」の緯度・経度か、場所の説明を入力してください。", "Enter the coordinates of %s, or describe the place.");
        }
    }

    @Override
    public String idOfPart(String part) {
        return part.equals("latitude") ? "" : QuestionType.super.idOfPart(part);
    }

    @Override
    public String show(Object value, Lang lang) {
        if (!(value instanceof Map<?, ?> map)) {
            return "";
        }
        var point = Texts.asMap(map);
        var coordinates = point.containsKey("latitude")
                ? DEGREES_SHOWN
                        .formatted(point.getOrDefault("latitude", ""), point.getOrDefault("longitude", ""))
                        .in(lang)
                : "";
        return (coordinates + "\n" + point.getOrDefault("description", "")).strip();
    }

    @Override
    public Map<String, Object> schema() {
        var degrees = Map.of("type", "string", "pattern", "^" + DEGREES + "$");
        var properties = Map.of("latitude", degrees, "longitude", degrees, "description", Texts.schema(LONGEST, false));
        var coordinates = Map.of("required", List.of("latitude", "longitude"));
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "dependentRequired",
                Map.of("latitude", List.of("longitude"), "longitude", List.of("latitude")),
                "anyOf",
                exact ? List.of(coordinates) : List.of(coordinates, Map.of("required", List.of("description"))),
                "additionalProperties",
                false);
    }

    @Override
    public List<Object> samples(LocalDate today) {
        Map<String, Object> placed = Map.of(
                "latitude", middle(within.south(), within.north()), "longitude", middle(within.west(), within.east()));
        return exact ? List.of(placed) : List.of(placed, Map.of("description", "市役所の前の歩道"));
    }

    @Override
    public Field field(Sheet sheet) {
        return new MapPointField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                Structs.shown(sheet, "latitude"),
                Structs.shown(sheet, "longitude"),
                Structs.shown(sheet, "description"),
                new MapPointField.Bounds(within.south(), within.north(), within.west(), within.east()));
    }

    private static String middle(String least, String most) {
        return String.format(Locale.ROOT, "%.5f", (Double.parseDouble(least) + Double.parseDouble(most)) / 2);
    }
}
