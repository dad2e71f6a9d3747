package jp.tenohira.packs.records;

import java.util.List;
import java.util.Map;
import jp.tenohira.standards.Standards;
import org.springframework.stereotype.Component;

/** What the register of core systems knows of changes of the rules, steps, questions and dates: kind, item, detail. */
@Component
class StandardsPoints implements PackRecords {

    private final Standards standards;

    StandardsPoints(Standards standards) {
        this.standards = standards;
    }

    @Override
    public String name() {
        return "standards-points";
    }

    @Override
    public List<Map<String, String>> rows() {
        return standards.published().stream()
                .map(point -> Map.of("kind", point.kind(), "item", point.item(), "detail", point.detail()))
                .toList();
    }
}
