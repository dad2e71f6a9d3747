package jp.tenohira.procedures.entries.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.procedures.entries.EntryFilter;
import jp.tenohira.procedures.entries.EntryFilter.Sort;
import jp.tenohira.procedures.entries.EntryFilter.State;
import jp.tenohira.procedures.entries.Obstacle;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list was asked for, and the addresses of its neighbours. Unknown values ask for everything. */
record EntryQuery(EntryFilter filter, int page, Map<String, String> parameters) {

    private static final int LONGEST = 100;
    private static final List<String> NAMES =
            List.of("q", "department", "section", "state", "obstacle", "sort", "order");

    static EntryQuery read(Map<String, String> asked) {
        var parameters = new TreeMap<String, String>();
        for (var name : NAMES) {
            var value = asked.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                parameters.put(name, value.substring(0, Math.min(LONGEST, value.length())));
            }
        }
        var filter = new EntryFilter(
                parameters.getOrDefault("q", ""),
                parameters.get("department"),
                parameters.get("section"),
                named(State.values(), parameters.get("state"), State.ALL),
                Arrays.stream(Obstacle.values())
                        .filter(obstacle -> obstacle.code().equals(parameters.get("obstacle")))
                        .findFirst()
                        .orElse(null),
                named(Sort.values(), parameters.get("sort"), Sort.DEPARTMENT),
                "desc".equals(parameters.get("order")));
        var page = asked.getOrDefault("page", "1");
        return new EntryQuery(
                filter, page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1, Map.copyOf(parameters));
    }

    private static <E extends Enum<E>> E named(E[] all, @org.jspecify.annotations.Nullable String word, E otherwise) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(otherwise);
    }

    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Sorts by a column, or turns its order round. */
    String sortedBy(Sort sort) {
        var turned = filter.sort() == sort && !filter.descending();
        return address(
                InventoryDesk.PATH,
                Map.of("sort", sort.name().toLowerCase(Locale.ROOT), "order", turned ? "desc" : "asc"));
    }

    String pages() {
        var address = address(InventoryDesk.PATH, Map.of());
        return address + (address.contains("?") ? "&" : "?") + "page={page}";
    }

    /** The same entries as a file. */
    String file(String format) {
        return address(InventoryDesk.PATH + "/export." + format, Map.of());
    }

    private String address(String path, Map<String, String> changed) {
        var all = new TreeMap<>(parameters);
        all.putAll(changed);
        var builder = UriComponentsBuilder.fromPath(path);
        all.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(all).toUriString();
    }
}
