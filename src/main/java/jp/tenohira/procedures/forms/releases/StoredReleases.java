package jp.tenohira.procedures.forms.releases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.carrying.FormReleased;
import jp.tenohira.procedures.forms.publishing.FormSources;
import jp.tenohira.procedures.forms.publishing.FormVersions;
import jp.tenohira.procedures.forms.releases.Proposal.Fate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredReleases implements Releases {

    private final Procedures procedures;
    private final Inventory inventory;
    private final Forms forms;
    private final FormVersions versions;
    private final FormSources sources;
    private final ProposalRows rows;
    private final ReleaseRules rules;
    private final WrittenDefinitions definitions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredReleases(
            Procedures procedures,
            Inventory inventory,
            Forms forms,
            FormVersions versions,
            FormSources sources,
            ProposalRows rows,
            ReleaseRules rules,
            WrittenDefinitions definitions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.procedures = procedures;
        this.inventory = inventory;
        this.forms = forms;
        this.versions = versions;
        this.sources = sources;
        this.rows = rows;
        this.rules = rules;
        this.definitions = definitions;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Outcome<Proposal, ReleaseRefused> propose(String procedure, String yaml, String note, Staff by) {
        return propose(procedure, yaml, note, 0, by);
    }

    @Override
    public Outcome<Proposal, ReleaseRefused> proposeAgain(String procedure, int version, String note, Staff by) {
        var there = versions.all(procedure).stream().anyMatch(known -> known.version() == version);
        return there
                ? propose(procedure, source(procedure, version), note, version, by)
                : Outcome.refused(new ReleaseRefused.Unknown());
    }

    private String source(String procedure, int version) {
        return sources.find(procedure, version)
                .orElseGet(() -> forms.version(procedure, version).definitionJson());
    }

    /** @param restores the version it brings back; 0 for none */
    private Outcome<Proposal, ReleaseRefused> propose(
            String procedure, String yaml, String note, int restores, Staff by) {
        var known = procedures.find(procedure);
        if (known.isEmpty()) {
            return Outcome.refused(new ReleaseRefused.UnknownProcedure(procedure));
        }
        var refused = rules.propose(known.get().section(), by, note).or(() -> definitions.problems(procedure, yaml));
        return refused.<Outcome<Proposal, ReleaseRefused>>map(Outcome::refused)
                .orElseGet(() -> locked(procedure, () -> add(procedure, yaml, note.strip(), restores, by)));
    }

    private Outcome<Proposal, ReleaseRefused> add(String procedure, String yaml, String note, int restores, Staff by) {
        if (rows.waiting(procedure).size() >= MOST_WAITING) {
            return Outcome.refused(new ReleaseRefused.TooManyWaiting(MOST_WAITING));
        }
        var inForce = inForce(procedure);
        if (definitions.same(procedure, yaml, inForce)) {
            return Outcome.refused(new ReleaseRefused.Unchanged(inForce));
        }
        var number = rows.add(procedure, yaml, note, inForce, restores, by, clock.instant());
        record(by, restores > 0 ? "form.restore-proposed" : "form.proposed", procedure, number, restores);
        return Outcome.accepted(rows.find(procedure, number).orElseThrow());
    }

    @Override
    public Outcome<Proposal, ReleaseRefused> release(String procedure, int number, int compared, Staff head) {
        return decide(procedure, number, head, (known, proposal) -> {
            var inForce = inForce(procedure);
            return rules.release(known.section(), proposal, compared, inForce, head)
                    .<Outcome<Proposal, ReleaseRefused>>map(Outcome::refused)
                    .orElseGet(() -> publish(proposal, inForce, head));
        });
    }

    private Outcome<Proposal, ReleaseRefused> publish(Proposal proposal, int inForce, Staff head) {
        var procedure = proposal.procedure();
        var yaml = rows.written(procedure, proposal.number()).orElseThrow();
        if (definitions.same(procedure, yaml, inForce)) {
            return Outcome.refused(new ReleaseRefused.Unchanged(inForce));
        }
        // The rules of definitions may have become stricter since it was proposed.
        var problems = definitions.problems(procedure, yaml);
        if (problems.isPresent()) {
            return Outcome.refused(problems.get());
        }
        inventory.publishForm(procedure, yaml);
        var version = inForce(procedure);
        var outcome = decided(proposal, Fate.RELEASED, "", version, head);
        events.publishEvent(new FormReleased(procedure, version, head));
        return outcome;
    }

    @Override
    public Outcome<Proposal, ReleaseRefused> giveBack(String procedure, int number, String reason, Staff head) {
        return decide(
                procedure,
                number,
                head,
                (known, proposal) -> rules.giveBack(known.section(), proposal, reason, head)
                        .<Outcome<Proposal, ReleaseRefused>>map(Outcome::refused)
                        .orElseGet(() -> decided(proposal, Fate.RETURNED, reason.strip(), 0, head)));
    }

    @Override
    public Outcome<Proposal, ReleaseRefused> withdraw(String procedure, int number, Staff by) {
        return decide(
                procedure,
                number,
                by,
                (known, proposal) -> rules.withdraw(proposal, by)
                        .<Outcome<Proposal, ReleaseRefused>>map(Outcome::refused)
                        .orElseGet(() -> decided(proposal, Fate.WITHDRAWN, "", 0, by)));
    }

    private interface Deciding {
        Outcome<Proposal, ReleaseRefused> decide(Procedure procedure, Proposal proposal);
    }

    private Outcome<Proposal, ReleaseRefused> decide(String procedure, int number, Staff by, Deciding deciding) {
        var known = procedures.find(procedure);
        if (known.isEmpty()) {
            return Outcome.refused(new ReleaseRefused.UnknownProcedure(procedure));
        }
        if (!by.sees(known.get().section())) {
            return Outcome.refused(new ReleaseRefused.NotYours());
        }
        return locked(
                procedure,
                () -> rows.find(procedure, number)
                        .map(proposal -> deciding.decide(known.get(), proposal))
                        .orElseGet(() -> Outcome.refused(new ReleaseRefused.Unknown())));
    }

    private Outcome<Proposal, ReleaseRefused> decided(
            Proposal proposal, Fate fate, String reason, int version, Staff by) {
        rows.decide(proposal, fate, reason, version, by, clock.instant());
        var action = switch (fate) {
            case RELEASED -> "form.released";
            case RETURNED -> "form.returned";
            case WITHDRAWN -> "form.withdrawn";
        };
        record(by, action, proposal.procedure(), proposal.number(), version);
        return Outcome.accepted(
                rows.find(proposal.procedure(), proposal.number()).orElseThrow());
    }

    private Outcome<Proposal, ReleaseRefused> locked(
            String procedure, Supplier<Outcome<Proposal, ReleaseRefused>> work) {
        return transaction.execute(_ -> {
            rows.lock(procedure);
            return work.get();
        });
    }

    private void record(Staff by, String action, String procedure, int number, int version) {
        var detail = version == 0
                ? Map.of("proposal", Integer.toString(number))
                : Map.of("proposal", Integer.toString(number), "version", Integer.toString(version));
        audit.record(by, action, procedure, detail);
    }

    @Override
    public Optional<Proposal> find(String procedure, int number) {
        return rows.find(procedure, number);
    }

    @Override
    public Optional<String> written(String procedure, int number) {
        return rows.written(procedure, number);
    }

    @Override
    public Form form(Proposal proposal) {
        var procedure = proposal.procedure();
        var version = proposal.decision().map(Proposal.Decision::version).orElse(OptionalInt.empty());
        return version.isPresent()
                ? forms.version(procedure, version.getAsInt())
                : definitions.form(
                        procedure, rows.written(procedure, proposal.number()).orElseThrow(), inForce(procedure) + 1);
    }

    @Override
    public List<Proposal> waiting(String procedure) {
        return rows.waiting(procedure);
    }

    @Override
    public List<Proposal> declined(String procedure) {
        return rows.declined(procedure);
    }

    @Override
    public List<ReleasedVersion> history(String procedure) {
        var released = rows.released(procedure).stream()
                .collect(Collectors.toMap(
                        proposal -> proposal.decision().orElseThrow().version().orElseThrow(), Function.identity()));
        return versions.all(procedure).stream()
                .map(version -> new ReleasedVersion(
                        version.version(), version.publishedAt(), Optional.ofNullable(released.get(version.version()))))
                .toList();
    }

    @Override
    public int inForce(String procedure) {
        return versions.latest(procedure).map(FormVersions.Published::version).orElse(0);
    }

    @Override
    public boolean mayRelease(Proposal proposal, Staff staff) {
        return procedures
                .find(proposal.procedure())
                .filter(known ->
                        rules.release(known.section(), proposal, 0, 0, staff).isEmpty())
                .isPresent();
    }
}
