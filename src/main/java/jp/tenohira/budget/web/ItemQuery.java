package jp.tenohira.budget.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.budget.BudgetFilter;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.Decision;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list was asked for, and the addresses that ask for the same a little differently. */
record ItemQuery(BudgetFilter filter, int page, Map<String, String> parameters) {

    private static final int LAST_PAGE = 1000;
    private static final int LONGEST = 100;

    static ItemQuery read(Map<String, String> asked) {
        var parameters = new TreeMap<String, String>();
        for (var name : new String[] {"q", "fiscalYear", "department", "kind", "decision", "sort", "order"}) {
            var value = asked.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                parameters.put(name, value.substring(0, Math.min(LONGEST, value.length())));
            }
        }
        var year = parameters.getOrDefault("fiscalYear", "");
        var sort = sort(parameters.getOrDefault("sort", ""));
        var filter = new BudgetFilter(
                parameters.getOrDefault("q", ""),
                year.matches("20[0-9]{2}") ? Integer.valueOf(year) : null,
                parameters.get("department"),
                BudgetKind.of(parameters.getOrDefault("kind", "")).orElse(null),
                Decision.of(parameters.getOrDefault("decision", "")).orElse(null),
                sort,
                parameters.containsKey("order")
                        ? "desc".equals(parameters.get("order"))
                        : sort == BudgetFilter.Sort.YEAR);
        var page = asked.getOrDefault("page", "1");
        return new ItemQuery(
                filter,
                page.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1,
                Map.copyOf(parameters));
    }

    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Sorts by a column, or turns its order round. */
    String sortedBy(BudgetFilter.Sort sort) {
        var turned = filter.sort() == sort && !filter.descending();
        return address(
                BudgetDesk.PATH,
                Map.of("sort", sort.name().toLowerCase(Locale.ROOT), "order", turned ? "desc" : "asc"));
    }

    String pages() {
        var address = address(BudgetDesk.PATH, Map.of());
        return address + (address.contains("?") ? "&" : "?") + "page={page}";
    }

    String export(String format) {
        return address(BudgetDesk.PATH + "/export", Map.of("format", format));
    }

    private String address(String path, Map<String, String> changed) {
        var all = new TreeMap<>(parameters);
        all.putAll(changed);
        var builder = UriComponentsBuilder.fromPath(path);
        all.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(all).toUriString();
    }

    private static BudgetFilter.Sort sort(String code) {
        return Arrays.stream(BudgetFilter.Sort.values())
                .filter(sort -> sort.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(BudgetFilter.Sort.YEAR);
    }
}
