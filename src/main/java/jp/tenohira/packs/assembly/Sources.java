package jp.tenohira.packs.assembly;

import java.util.List;
import java.util.Map;
import jp.tenohira.packs.records.PackRecords;
import jp.tenohira.published.PublishedTables;
import org.springframework.stereotype.Component;

/** What a pack shows in words: the published tables, and records of other modules. */
@Component
record Sources(PublishedTables published, List<PackRecords> all) {

    Sources {
        all = List.copyOf(all);
    }

    List<String> names() {
        return all.stream().map(PackRecords::name).sorted().toList();
    }

    /** No rows when there are no records of this name any more. */
    List<Map<String, String>> records(String name) {
        return all.stream()
                .filter(records -> records.name().equals(name))
                .findFirst()
                .map(PackRecords::rows)
                .orElse(List.of());
    }
}
