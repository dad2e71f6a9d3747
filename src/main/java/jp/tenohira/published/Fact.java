package jp.tenohira.published;

import java.util.Map;
import jp.tenohira.core.Exact;

/**
 * One printed number.
 *
 * @param members dimension to member as printed: {@code {department=総務部, fiscal-year=2023}}
 * @param label where it stands: printing-by-department.csv 総務部
 */
record Fact(String metric, Map<String, String> members, Exact value, String label) {

    Fact {
        members = Map.copyOf(members);
    }
}
