package jp.tenohira.procedures.entries.sheet;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.sheets.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a sheet that its sender has seen the plan of: all of it or nothing. */
@Service
public class SheetImports {

    private final SheetReading reading;
    private final PendingImports pending;
    private final Entries entries;
    private final AuditTrail audit;

    SheetImports(SheetReading reading, PendingImports pending, Entries entries, AuditTrail audit) {
        this.reading = reading;
        this.pending = pending;
        this.entries = entries;
        this.audit = audit;
    }

    /** What a confirmation led to. */
    public sealed interface Confirmed {
        record TakenIn(ImportPlan plan) implements Confirmed {}

        /** The inventory changed since the preview, and with it the plan. */
        record OtherPlan(Sheet sheet, ImportPlan plan) implements Confirmed {}

        record Wrong(List<SheetProblem> problems) implements Confirmed {}

        record Forgotten() implements Confirmed {}
    }

    /** @param seen the {@link #mark} of the plan that was shown */
    @Transactional
    public Confirmed confirm(Staff sender, UUID id, String seen) {
        var sheet = pending.find(sender, id);
        if (sheet.isEmpty()) {
            return new Confirmed.Forgotten();
        }
        return switch (reading.read(sheet.get())) {
            case Outcome.Refused<ImportPlan, List<SheetProblem>>(var problems) -> new Confirmed.Wrong(problems);
            case Outcome.Accepted<ImportPlan, List<SheetProblem>>(var plan) ->
                mark(plan).equals(seen)
                        ? takenIn(sender, sheet.get(), plan)
                        : new Confirmed.OtherPlan(sheet.get(), plan);
        };
    }

    private Confirmed takenIn(Staff sender, Sheet sheet, ImportPlan plan) {
        entries.takeIn(sender.name(), plan.entries());
        pending.forget(sender);
        audit.record(
                sender,
                "inventory.imported",
                sheet.name(),
                Map.of(
                        "added", Long.toString(plan.added()),
                        "changed", Long.toString(plan.changes().size() - plan.added()),
                        "same", Integer.toString(plan.same())));
        return new Confirmed.TakenIn(plan);
    }

    /** Two plans with the same mark change the same cells of the same entries. */
    public static String mark(ImportPlan plan) {
        return Integer.toHexString(plan.changes().stream()
                .map(change -> List.of(change.after().code(), change.after().version(), change.cells()))
                .toList()
                .hashCode());
    }
}
