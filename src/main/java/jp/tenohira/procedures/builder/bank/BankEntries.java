package jp.tenohira.procedures.builder.bank;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Inspections;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.document.Bank;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.releases.FourEyes;
import jp.tenohira.procedures.forms.releases.Proposal.Fate;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.Releases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * The question bank of the current municipality. Whoever builds forms proposes what an entry should say; a head, of
 * whatever section, releases it as its next version. Forms are offered it and never changed by it.
 */
@Component
public class BankEntries {

    private final BankRows rows;
    private final Retirements retirements;
    private final Inspections inspections;
    private final FourEyes fourEyes;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BankEntries(
            BankRows rows,
            Retirements retirements,
            Inspections inspections,
            FourEyes fourEyes,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.retirements = retirements;
        this.inspections = inspections;
        this.fourEyes = fourEyes;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of each entry the version in force; what was retired is not among them. */
    public Bank current() {
        return all().without(retirements.keys());
    }

    private Bank all() {
        return Bank.SHIPPED.with(rows.inForce());
    }

    /** An entry as it is in force, also when it was retired. */
    public Optional<BankEntry> find(String kind, String name) {
        return all().find(kind, name);
    }

    /** An entry as a version of it said. */
    public Optional<BankEntry> version(BankEntry entry, int version) {
        return version == 1 && entry.ships()
                ? Bank.SHIPPED.find(entry.key())
                : changes(entry).stream()
                        .filter(change -> change.version().orElse(0) == version)
                        .findFirst()
                        .map(change -> change.as(version));
    }

    /** The entry that a change is of; as the change says while there is none in force. */
    public BankEntry entryOf(BankChange change) {
        return find(change.kind(), change.name()).orElseGet(() -> change.as(BankEntry.NEW));
    }

    /** What is in force; before an entry's first release the entry as it was proposed. */
    private Optional<BankEntry> standing(BankEntry entry) {
        return retirements.find(entry).isPresent()
                ? Optional.empty()
                : find(entry.kind(), entry.name()).or(() -> Optional.of(entry).filter(BankEntry::isNew));
    }

    /** Every change of an entry, whatever became of it, the newest first. */
    public List<BankChange> changes(BankEntry entry) {
        return rows.of(entry);
    }

    public Optional<BankChange> change(BankEntry entry, int number) {
        return rows.find(entry, number);
    }

    /** The changes that wait for a head, of all entries, the oldest first. */
    public List<BankChange> waiting() {
        return rows.waiting();
    }

    /** @param based the version in force that the content was made from */
    public Outcome<BankChange, ReleaseRefused> propose(BankEntry based, ObjectNode content, String note, Staff by) {
        return propose(based, content, note, 0, by);
    }

    /** Proposes what an earlier version said. */
    public Outcome<BankChange, ReleaseRefused> proposeAgain(BankEntry entry, int version, String note, Staff by) {
        return version(entry, version)
                .map(earlier -> propose(entry, earlier.content(), note, version, by))
                .orElseGet(() -> Outcome.refused(new ReleaseRefused.Unknown()));
    }

    /** @param restores the version it brings back; 0 for none */
    private Outcome<BankChange, ReleaseRefused> propose(
            BankEntry based, ObjectNode content, String note, int restores, Staff by) {
        if (!builds(by)) {
            return Outcome.refused(new ReleaseRefused.NotYours());
        }
        return locked(based, () -> {
            var standing = standing(based);
            if (standing.isEmpty()) {
                return Outcome.refused(new ReleaseRefused.Unknown());
            }
            var inForce = standing.get();
            var refused = ReleaseRefused.WordsNeeded.unlessGood(note)
                    .or(() -> based.version() == inForce.version()
                            ? Optional.empty()
                            : Optional.of(new ReleaseRefused.MovedOn(inForce.version())))
                    .or(() -> !inForce.isNew() && content.equals(inForce.content())
                            ? Optional.of(new ReleaseRefused.Unchanged(inForce.version()))
                            : Optional.empty())
                    .or(() -> tooManyWaiting(inForce))
                    .or(() -> problems(inForce, content));
            if (refused.isPresent()) {
                return Outcome.refused(refused.get());
            }
            var number = rows.add(inForce, content, note.strip(), restores, by, clock.instant());
            record(by, restores > 0 ? "bank.restore-proposed" : "bank.proposed", inForce, number, restores);
            return Outcome.accepted(rows.find(inForce, number).orElseThrow());
        });
    }

    private Optional<ReleaseRefused> tooManyWaiting(BankEntry entry) {
        var waiting = changes(entry).stream().filter(BankChange::waits).count();
        return waiting < Releases.MOST_WAITING
                ? Optional.empty()
                : Optional.of(new ReleaseRefused.TooManyWaiting(Releases.MOST_WAITING));
    }

    /** A name stands for a meaning, and a definition must be good wherever it is taken in. */
    private Optional<ReleaseRefused> problems(BankEntry entry, ObjectNode content) {
        if (!entry.isNew() && !content.path("id").equals(entry.content().path("id"))) {
            return Optional.of(new ReleaseRefused.Problems(List.of(DefinitionProblem.of(
                    "id",
                    content.path("id").asString(""),
                    Text.of(
                            "名前は「" + entry.content().path("id").asString("") + "」のままにしてください。様式の条件や点検が、この名前で質問を指しています。",
                            "The name stays " + entry.content().path("id").asString("")
                                    + ": rules of the forms mean the question by it")))));
        }
        var document = EntryDocument.of(new BankEntry(entry.kind(), entry.name(), 0, content), current());
        var problems = inspections.of(document).problems();
        return problems.isEmpty() ? Optional.empty() : Optional.of(new ReleaseRefused.Problems(problems));
    }

    /** @param compared the version in force that the head compared it with */
    public Outcome<BankChange, ReleaseRefused> release(BankEntry entry, int number, int compared, Staff head) {
        return decide(
                entry,
                number,
                change -> {
                    var inForce = standing(entry).map(BankEntry::version).orElse(-1);
                    if (fourEyes.lacking(change.proposedBy(), head)) {
                        return Outcome.refused(new ReleaseRefused.OwnProposal());
                    }
                    return compared == inForce
                            ? decided(change, Fate.RELEASED, "", inForce + 1, head)
                            : Outcome.refused(new ReleaseRefused.MovedOn(inForce));
                },
                head.role() == Role.HEAD);
    }

    /** Gives a change back to whoever made it. */
    public Outcome<BankChange, ReleaseRefused> giveBack(BankEntry entry, int number, String reason, Staff head) {
        return decide(
                entry,
                number,
                change -> ReleaseRefused.WordsNeeded.unlessGood(reason)
                        .<Outcome<BankChange, ReleaseRefused>>map(Outcome::refused)
                        .orElseGet(() -> decided(change, Fate.RETURNED, reason.strip(), 0, head)),
                head.role() == Role.HEAD);
    }

    /** Takes the own change back. */
    public Outcome<BankChange, ReleaseRefused> withdraw(BankEntry entry, int number, Staff by) {
        return decide(
                entry,
                number,
                change -> by.id().equals(change.proposedBy())
                        ? decided(change, Fate.WITHDRAWN, "", 0, by)
                        : Outcome.refused(new ReleaseRefused.NotYours()),
                builds(by));
    }

    /** Whether this person may release that waiting change. */
    public boolean mayRelease(BankChange change, Staff staff) {
        return change.waits() && staff.role() == Role.HEAD && !fourEyes.lacking(change.proposedBy(), staff);
    }

    private interface Deciding {
        Outcome<BankChange, ReleaseRefused> decide(BankChange change);
    }

    private Outcome<BankChange, ReleaseRefused> decide(
            BankEntry entry, int number, Deciding deciding, boolean allowed) {
        if (!allowed) {
            return Outcome.refused(new ReleaseRefused.NotYours());
        }
        return locked(entry, () -> {
            var change = rows.find(entry, number);
            if (change.isEmpty()) {
                return Outcome.refused(new ReleaseRefused.Unknown());
            }
            return change.get()
                    .decision()
                    .<Outcome<BankChange, ReleaseRefused>>map(
                            decision -> Outcome.refused(new ReleaseRefused.AlreadyDecided(decision)))
                    .orElseGet(() -> deciding.decide(change.get()));
        });
    }

    private Outcome<BankChange, ReleaseRefused> decided(
            BankChange change, Fate fate, String reason, int version, Staff by) {
        rows.decide(change, fate, reason, version, by, clock.instant());
        var entry = change.as(version);
        var action = switch (fate) {
            case RELEASED -> "bank.released";
            case RETURNED -> "bank.returned";
            case WITHDRAWN -> "bank.withdrawn";
        };
        record(by, action, entry, change.number(), version);
        return Outcome.accepted(rows.find(entry, change.number()).orElseThrow());
    }

    private Outcome<BankChange, ReleaseRefused> locked(
            BankEntry entry, Supplier<Outcome<BankChange, ReleaseRefused>> work) {
        return transaction.execute(_ -> {
            rows.lock(entry);
            return work.get();
        });
    }

    /** Whether this person may change what the bank says, for a head to release. */
    public static boolean builds(Staff staff) {
        return staff.role() == Role.CLERK || staff.role() == Role.HEAD || staff.role() == Role.ADMINISTRATOR;
    }

    private void record(Staff by, String action, BankEntry entry, int number, int version) {
        var detail = version == 0
                ? Map.of("change", Integer.toString(number))
                : Map.of("change", Integer.toString(number), "version", Integer.toString(version));
        audit.record(by, action, entry.key(), detail);
    }
}
