package jp.tenohira.procedures.builder.copies;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.document.Change;
import jp.tenohira.procedures.builder.document.Deed;
import jp.tenohira.procedures.builder.document.FormDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working copies of the current municipality. Whoever changes one names the version they saw; when it is no longer the
 * last, nothing is written and they are told what others did meanwhile. Who may do so is asked by {@code Workbench}.
 */
@Component
public class WorkingCopies {

    private static final int MOST_TOLD = 20;
    private static final int MOST_TAKING_IN = 300;

    private final StepRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    WorkingCopies(StepRows rows, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** What others did since the version that was seen; the last first. */
    public record Overtaken(List<Step> since) {
        public Overtaken {
            since = List.copyOf(since);
        }
    }

    @Transactional
    public UUID begin(String procedure, FormDocument document, Staff staff) {
        var id = UUID.randomUUID();
        rows.addCopy(id, procedure, staff.name(), clock.instant());
        rows.addDocument(id, 1, document, Optional.empty(), step(1, 1, Deed.BEGUN, "", staff));
        audit.record(staff, "form.begun", procedure, Map.of("copy", id.toString()));
        return id;
    }

    public Optional<WorkingCopy> find(UUID id) {
        return rows.find(id);
    }

    /** Those on the list that take in one of these names of the question bank, the last changed first. */
    public List<WorkingCopy> takingIn(List<String> names) {
        return rows.open(names.stream().map("\"bank\":\"%s\""::formatted).toList(), MOST_TAKING_IN);
    }

    /** What is listed of a working copy. */
    public record Listed(UUID id, String procedure, boolean putAway, Step last) {}

    /** Those of the procedures, the last changed first; at most a hundred. */
    public List<Listed> of(List<String> procedures, boolean putAway) {
        return rows.list(procedures, putAway);
    }

    /** Makes a change. A change that changes nothing makes no step. */
    @Transactional
    public Outcome<WorkingCopy, Overtaken> change(WorkingCopy copy, int seen, Change change, Staff staff) {
        if (change.document().equals(copy.document())) {
            return Outcome.accepted(copy);
        }
        if (seen != copy.version()) {
            return overtaken(copy, seen);
        }
        var next = copy.version() + 1;
        var added = rows.addDocument(
                copy.id(),
                next,
                change.document(),
                Optional.of(copy.shows()),
                step(next, next, change.deed(), change.what(), staff));
        return added ? Outcome.accepted(again(copy)) : overtaken(copy, seen);
    }

    @Transactional
    public Outcome<WorkingCopy, Overtaken> undo(WorkingCopy copy, int seen, Staff staff) {
        return show(copy, seen, rows.before(copy.id(), copy.shows()), Deed.UNDONE, staff);
    }

    @Transactional
    public Outcome<WorkingCopy, Overtaken> redo(WorkingCopy copy, int seen, Staff staff) {
        return show(copy, seen, rows.after(copy.id(), copy.shows()), Deed.REDONE, staff);
    }

    /** Goes back to the document of an earlier step, or forward again. */
    @Transactional
    public Outcome<WorkingCopy, Overtaken> restore(WorkingCopy copy, int seen, int version, Staff staff) {
        var shown = rows.steps(copy.id(), version, 1).stream()
                .filter(step -> step.version() == version)
                .map(Step::shows)
                .findFirst();
        return show(copy, seen, shown, Deed.RESTORED, staff);
    }

    /** The steps up to that one, the last first. */
    public List<Step> steps(WorkingCopy copy, int until, int most) {
        return rows.steps(copy.id(), until, most);
    }

    /** The document as it was after a step. */
    public Optional<FormDocument> documentAt(WorkingCopy copy, int version) {
        return rows.steps(copy.id(), version, 1).stream()
                .filter(step -> step.version() == version)
                .findFirst()
                .map(step -> rows.document(copy.id(), step.shows()));
    }

    /** Takes a working copy off the list, or puts it back; nothing of it is lost. */
    @Transactional
    public void putAway(WorkingCopy copy, boolean away, Staff staff) {
        rows.putAway(copy.id(), away ? Optional.of(clock.instant()) : Optional.empty());
        audit.record(
                staff,
                away ? "form.put-away" : "form.taken-up",
                copy.procedure(),
                Map.of("copy", copy.id().toString()));
    }

    private Outcome<WorkingCopy, Overtaken> show(
            WorkingCopy copy, int seen, Optional<Integer> version, Deed deed, Staff staff) {
        if (seen != copy.version()) {
            return overtaken(copy, seen);
        }
        if (version.isEmpty() || version.get() == copy.shows()) {
            return Outcome.accepted(copy);
        }
        var what = rows.steps(copy.id(), deed == Deed.REDONE ? version.get() : copy.shows(), 1)
                .getFirst()
                .what();
        var next = copy.version() + 1;
        return rows.addStep(copy.id(), step(next, version.get(), deed, what, staff))
                ? Outcome.accepted(again(copy))
                : overtaken(copy, seen);
    }

    /** What was done since a version. */
    public Overtaken since(WorkingCopy copy, int seen) {
        return new Overtaken(rows.steps(copy.id(), Integer.MAX_VALUE, MOST_TOLD).stream()
                .filter(step -> step.version() > seen)
                .toList());
    }

    private Outcome<WorkingCopy, Overtaken> overtaken(WorkingCopy copy, int seen) {
        return Outcome.refused(since(copy, seen));
    }

    private WorkingCopy again(WorkingCopy copy) {
        return rows.find(copy.id()).orElseThrow();
    }

    private Step step(int version, int shows, Deed deed, String what, Staff staff) {
        var said =
                what.codePointCount(0, what.length()) > 100 ? what.substring(0, what.offsetByCodePoints(0, 100)) : what;
        return new Step(version, shows, deed, said, staff.id(), staff.name(), clock.instant());
    }
}
