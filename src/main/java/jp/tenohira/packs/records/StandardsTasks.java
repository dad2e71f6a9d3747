package jp.tenohira.packs.records;

import java.util.List;
import java.util.Map;
import jp.tenohira.standards.Plan;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.schedule.Network;
import jp.tenohira.standards.schedule.Network.Timed;
import org.springframework.stereotype.Component;

/** The schedule of the standardisation: each task with its days, and whether it is on the critical path or too late. */
@Component
class StandardsTasks implements PackRecords {

    private final Standards standards;

    StandardsTasks(Standards standards) {
        this.standards = standards;
    }

    @Override
    public String name() {
        return "standards-tasks";
    }

    @Override
    public List<Map<String, String>> rows() {
        var plan = standards.plan();
        return plan.tasks().isEmpty()
                ? List.of()
                : Network.of(plan).map(Network::tasks).orElse(List.of()).stream()
                        .map(task -> row(plan, task))
                        .toList();
    }

    private static Map<String, String> row(Plan plan, Timed task) {
        var late = task.ends().isAfter(plan.deadline());
        return Map.of(
                "task", task.task().name(),
                "begins", task.begins().toString(),
                "ends", task.ends().toString(),
                "latest", task.latestEnd().toString(),
                "standing", late ? "期限後" : task.critical() ? "クリティカルパス" : "余裕" + task.slack() + "日",
                "basis", plan.assumed() ? "仮定" : "決定");
    }
}
