package jp.tenohira.figures.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A slice in a query string: {@code from} and {@code to} as 2023-11-06 (or in the parts of a date field: {@code from.year} …), and one parameter for
 * each dimension.
 *
 * @param wrong the dates that could not be read, as typed, by "from" and "to"
 */
public record SliceQuery(Slice slice, Map<String, DateParts> typed, List<String> wrong) {

    private static final int LONGEST_MEMBER = 100;

    /** A date as it was typed. */
    public record DateParts(String year, String month, String day) {

        static final DateParts EMPTY = new DateParts("", "", "");

        boolean isEmpty() {
            return (year + month + day).isBlank();
        }

        LocalDate date() {
            return LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
        }

        @Override
        public String toString() {
            return year + "-" + month + "-" + day;
        }
    }

    public static SliceQuery read(Map<String, String> parameters, List<Dimension> dimensions) {
        var where = new TreeMap<String, String>();
        for (var dimension : dimensions) {
            var member = parameters.get(dimension.code());
            if (member != null && !member.isBlank() && member.length() <= LONGEST_MEMBER) {
                where.put(dimension.code(), member);
            }
        }
        var typed = new LinkedHashMap<String, DateParts>();
        var wrong = new ArrayList<String>();
        var from = date("from", parameters, typed, wrong);
        var to = date("to", parameters, typed, wrong);
        return new SliceQuery(new Slice(from, to, where), typed, wrong);
    }

    public boolean reversed() {
        var from = slice.from();
        var to = slice.to();
        return from != null && to != null && to.isBefore(from);
    }

    private static @Nullable LocalDate date(
            String name, Map<String, String> parameters, Map<String, DateParts> typed, List<String> wrong) {
        var parts = parts(name, parameters);
        typed.put(name, parts);
        if (parts.isEmpty()) {
            return null;
        }
        try {
            return parts.date();
        } catch (NumberFormatException | DateTimeException e) {
            wrong.add(name);
            return null;
        }
    }

    private static DateParts parts(String name, Map<String, String> parameters) {
        var whole = parameters.get(name);
        if (whole != null && !whole.isBlank()) {
            var cells = whole.strip().split("-", 3);
            return cells.length == 3 ? new DateParts(cells[0], cells[1], cells[2]) : new DateParts(whole, "", "");
        }
        return new DateParts(
                parameters.getOrDefault(name + ".year", ""),
                parameters.getOrDefault(name + ".month", ""),
                parameters.getOrDefault(name + ".day", ""));
    }

    /** The parameters that lead to a slice again, in a stable order. */
    public static Map<String, String> parameters(Slice slice) {
        var parameters = new LinkedHashMap<String, String>(slice.where());
        if (slice.from() != null) {
            parameters.put("from", slice.from().toString());
        }
        if (slice.to() != null) {
            parameters.put("to", slice.to().toString());
        }
        return parameters;
    }

    public static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** The page of a figure for a slice. */
    public static String figure(String code, Slice slice) {
        return address("/headquarters/figures/" + encoded(code), parameters(slice));
    }

    /** The page of a procedure for a slice; the procedure itself stands in the path. */
    public static String procedure(String code, Slice slice) {
        return address("/headquarters/procedures/" + encoded(code), parameters(slice.without("procedure")));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
