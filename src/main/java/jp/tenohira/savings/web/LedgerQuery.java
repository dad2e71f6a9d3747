package jp.tenohira.savings.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.savings.MeasureFilter;
import jp.tenohira.savings.MeasureKind;
import jp.tenohira.savings.MeasureStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list was asked for, and the addresses of its neighbours. Unknown values ask for everything. */
record LedgerQuery(MeasureFilter filter, int page, Map<String, String> parameters) {

    private static final int LAST_PAGE = 1000;
    private static final int LONGEST = 100;

    static LedgerQuery read(Map<String, String> asked) {
        var parameters = new TreeMap<String, String>();
        for (var name : new String[] {"q", "department", "kind", "status", "fiscalYear", "sort", "order"}) {
            var value = asked.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                parameters.put(name, value.substring(0, Math.min(LONGEST, value.length())));
            }
        }
        var year = parameters.getOrDefault("fiscalYear", "");
        var filter = new MeasureFilter(
                parameters.getOrDefault("q", ""),
                parameters.get("department"),
                null,
                kind(parameters.get("kind")),
                status(parameters.get("status")),
                year.matches("20[0-9]{2}") ? Integer.valueOf(year) : null,
                sort(parameters.get("sort")),
                "desc".equals(parameters.get("order")));
        var page = asked.getOrDefault("page", "1");
        return new LedgerQuery(
                filter,
                page.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1,
                Map.copyOf(parameters));
    }

    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Sorts by a column, or turns its order round. */
    String sortedBy(MeasureFilter.Sort sort) {
        var turned = filter.sort() == sort && !filter.descending();
        return address(Map.of("sort", sort.name().toLowerCase(Locale.ROOT), "order", turned ? "desc" : "asc"));
    }

    String pages() {
        var address = address(Map.of());
        return address + (address.contains("?") ? "&" : "?") + "page={page}";
    }

    private String address(Map<String, String> changed) {
        var all = new TreeMap<>(parameters);
        all.putAll(changed);
        var builder = UriComponentsBuilder.fromPath(LedgerDesk.PATH);
        all.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(all).toUriString();
    }

    static @Nullable MeasureKind kind(@Nullable String code) {
        return Arrays.stream(MeasureKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    static @Nullable MeasureStatus status(@Nullable String code) {
        return Arrays.stream(MeasureStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static MeasureFilter.Sort sort(@Nullable String code) {
        return Arrays.stream(MeasureFilter.Sort.values())
                .filter(sort -> sort.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(MeasureFilter.Sort.DEPARTMENT);
    }
}
