package jp.tenohira.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills in a template. A text that starts with = is the value of a variable ({@code =school.id}); {@code {school.id}} inside a text is replaced;
 * a map with a key that starts with $ is a directive:
 *
 * <pre>
 * $draw: pool            one of a pool or list; items may carry a weight
 * $deal: pool            the same, but never the same item twice in one application
 * $between: [1, 5]       a whole number, both ends included
 * $date: [from, to]      a day, both ends included
 * $days: [5, 9]          a day so many days after the filing
 * $sample: list, $most: n   1 to n items in random order
 * $lookup: map, $key: k  an entry of a map
 * $chance: 30, $then: …, $else: …   30 in 100; without the other branch nothing stands there
 * $when: value, $then: …, $else: …  by a variable that is true or not
 * $repeat: n, $do: …     a list; the item's number is {@code index}
 * $let: {…}, $in: …      variables for a part of the template
 * $pdf: [lines]          a small PDF document in base64
 * $resource: name        a resource beside the scenario, in base64
 * </pre>
 */
final class Template {

    /** Stands for: leave this out. */
    static final Object NOTHING = new Object();

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9.]*)\\}");

    private final Map<String, List<Object>> pools;
    private final Random random;
    private final Set<Object> dealt = new HashSet<>();

    Template(Map<String, List<Object>> pools, Random random) {
        this.pools = pools;
        this.random = random;
    }

    Object fill(Object template, Map<String, Object> variables) {
        return switch (template) {
            case String text when text.startsWith("=") -> variable(text.substring(1), variables);
            case String text ->
                PLACE.matcher(text)
                        .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf(variable(place.group(1), variables))));
            case List<?> list ->
                list.stream()
                        .map(item -> fill(item, variables))
                        .filter(item -> item != NOTHING)
                        .toList();
            case Map<?, ?> map
            when map.keySet().stream().anyMatch(key -> key.toString().startsWith("$")) -> directive(map, variables);
            case Map<?, ?> map -> {
                var filled = new LinkedHashMap<String, Object>();
                map.forEach((key, value) -> {
                    var item = fill(value, variables);
                    if (item != NOTHING) {
                        filled.put(key.toString(), item);
                    }
                });
                yield filled;
            }
            case Integer number -> number.longValue();
            default -> template;
        };
    }

    /** Fills variables one after the other; later ones see the earlier. */
    Map<String, Object> let(Map<?, ?> templates, Map<String, Object> outer) {
        var variables = new LinkedHashMap<>(outer);
        templates.forEach((name, value) -> variables.put(name.toString(), fill(value, variables)));
        return variables;
    }

    private Object directive(Map<?, ?> map, Map<String, Object> variables) {
        if (map.get("$draw") instanceof Object from) {
            return draw(listOf(from, variables));
        }
        if (map.get("$deal") instanceof Object from) {
            var left = listOf(from, variables).stream()
                    .filter(item -> !dealt.contains(item))
                    .toList();
            var item = draw(left);
            dealt.add(item);
            return item;
        }
        if (map.get("$between") instanceof List<?> ends) {
            return random.nextLong(number(ends.getFirst(), variables), number(ends.getLast(), variables) + 1);
        }
        if (map.get("$date") instanceof List<?> ends) {
            var from = LocalDate.parse(fill(ends.getFirst(), variables).toString());
            var to = LocalDate.parse(fill(ends.getLast(), variables).toString());
            return from.plusDays(random.nextLong(ChronoUnit.DAYS.between(from, to) + 1))
                    .toString();
        }
        if (map.get("$days") instanceof List<?> ends) {
            var days = random.nextLong(number(ends.getFirst(), variables), number(ends.getLast(), variables) + 1);
            return LocalDate.parse(variable("filedOn", variables).toString())
                    .plusDays(days)
                    .toString();
        }
        if (map.get("$sample") instanceof Object from) {
            var items = new ArrayList<>(listOf(from, variables));
            Collections.shuffle(items, random);
            var most = (int) Math.min(items.size(), number(required(map, "$most"), variables));
            return List.copyOf(items.subList(0, random.nextInt(1, most + 1)));
        }
        if (map.get("$lookup") instanceof Object from) {
            var key = fill(required(map, "$key"), variables).toString();
            return fill(from, variables) instanceof Map<?, ?> table && table.get(key) instanceof Object found
                    ? fill(found, variables)
                    : wrong("no entry " + key + " in " + from);
        }
        if (map.get("$chance") instanceof Object percent) {
            var branch = random.nextInt(100) < number(percent, variables) ? map.get("$then") : map.get("$else");
            return branch == null ? NOTHING : fill(branch, variables);
        }
        if (map.get("$when") instanceof Object condition) {
            var branch = Boolean.TRUE.equals(fill(condition, variables)) ? map.get("$then") : map.get("$else");
            return branch == null ? NOTHING : fill(branch, variables);
        }
        if (map.get("$repeat") instanceof Object count) {
            return repeat(number(count, variables), map, variables);
        }
        if (map.get("$let") instanceof Map<?, ?> inner) {
            return fill(required(map, "$in"), let(inner, variables));
        }
        if (map.get("$pdf") instanceof List<?> lines) {
            return SmallPdf.inBase64(
                    lines.stream().map(line -> fill(line, variables).toString()).toList());
        }
        if (map.get("$resource") instanceof String name) {
            return SmallPdf.resourceInBase64(name);
        }
        return wrong("unknown directive " + map.keySet());
    }

    private List<Object> repeat(long count, Map<?, ?> map, Map<String, Object> variables) {
        var items = new ArrayList<Object>();
        for (long index = 0; index < count; index++) {
            var inner = new LinkedHashMap<>(variables);
            inner.put("index", index);
            items.add(fill(required(map, "$do"), inner));
        }
        return List.copyOf(items);
    }

    private Object draw(List<Object> items) {
        var sum = items.stream().mapToLong(Template::weight).sum();
        if (sum <= 0) {
            return wrong("nothing left to draw");
        }
        var at = random.nextLong(sum);
        for (var item : items) {
            at -= weight(item);
            if (at < 0) {
                return item;
            }
        }
        throw new IllegalStateException("A weighted draw always ends");
    }

    private static long weight(Object item) {
        return item instanceof Map<?, ?> map && map.get("weight") instanceof Number weight ? weight.longValue() : 1;
    }

    private List<Object> listOf(Object from, Map<String, Object> variables) {
        if (from instanceof String name && pools.get(name) instanceof List<Object> pool) {
            return pool;
        }
        return switch (fill(from, variables)) {
            case List<?> list -> List.copyOf(list);
            case String name when pools.get(name) instanceof List<Object> pool -> pool;
            default -> List.of(wrong("no list: " + from));
        };
    }

    private long number(Object template, Map<String, Object> variables) {
        return fill(template, variables) instanceof Number number
                ? number.longValue()
                : (long) wrong("no number: " + template);
    }

    private static Object variable(String path, Map<String, Object> variables) {
        Object value = variables;
        for (var part : path.split("\\.", -1)) {
            value = switch (value) {
                case Map<?, ?> map when map.get(part) instanceof Object inner -> inner;
                case List<?> list
                when part.matches("[0-9]{1,3}") && Integer.parseInt(part) < list.size() ->
                    list.get(Integer.parseInt(part));
                default -> wrong("no variable " + path);
            };
        }
        return value;
    }

    private static Object required(Map<?, ?> map, String key) {
        @Nullable Object value = map.get(key);
        return value == null ? wrong(key + " is missing in " + map) : value;
    }

    private static Object wrong(String what) {
        throw new IllegalArgumentException("Scenario: " + what);
    }
}
