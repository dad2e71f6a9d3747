package jp.tenohira.packs.records;

import java.util.List;
import java.util.Map;

/** A list of a module's records that a pack can show. Days are written as 2024-02-16, numbers in plain digits. */
public interface PackRecords {

    /** How a definition calls it: {@code standards-points}. */
    String name();

    List<Map<String, String>> rows();
}
