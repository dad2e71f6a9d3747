package jp.tenohira.printing.logs;

import java.util.ArrayList;
import java.util.List;

/**
 * CUPS's {@code PageLogFormat}: fields separated by blanks, {@code %p} and the like or {@code %{job-name}}.
 *
 * @param fields in their order: printer, account, job, time, page, count, or the name of an attribute
 * @param open the position of the one field that may itself hold blanks, the name of the job; -1 when it is not logged
 */
record PageLogFormat(List<String> fields, int open) {

    static final String STANDARD =
            "%p %u %j %T %P %C %{job-billing} %{job-originating-host-name} %{job-name} %{media} %{sides}";

    private static final String JOB_NAME = "job-name";

    PageLogFormat {
        fields = List.copyOf(fields);
    }

    /** Fails with a sentence for the operator when the format lacks what counting needs. */
    static PageLogFormat parse(String format) {
        var fields = new ArrayList<String>();
        for (var word : format.strip().split("\\s+")) {
            fields.add(field(word));
        }
        for (var needed : List.of("printer", "account", "time", "count")) {
            if (!fields.contains(needed)) {
                throw new IllegalArgumentException(
                        "A PageLogFormat needs %p, %u, %T and %C, each set apart by blanks, not: " + format);
            }
        }
        return new PageLogFormat(fields, fields.indexOf(JOB_NAME));
    }

    private static String field(String word) {
        return switch (word) {
            case "%p" -> "printer";
            case "%u" -> "account";
            case "%j" -> "job";
            case "%T" -> "time";
            case "%P" -> "page";
            case "%C" -> "count";
            default -> word.matches("%\\{[a-z0-9-]{1,60}}") ? word.substring(2, word.length() - 1) : word;
        };
    }
}
