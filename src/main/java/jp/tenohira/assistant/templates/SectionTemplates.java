package jp.tenohira.assistant.templates;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.assistant.templates.SectionTemplate.State;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a section's templates: a draft is the section's own; the section shares it with itself at once; the headquarters lets the whole
 * city use it; who owns it changes and withdraws it. Other sections keep using the approved version while a newer one waits.
 */
@Component
public class SectionTemplates {

    private final TemplateTable table;
    private final TemplateRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    SectionTemplates(TemplateTable table, TemplateRules rules, AuditTrail audit, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a person writes.
     *
     * @param english empty for none
     */
    public record Draft(String purpose, TemplateWording japanese, TemplateWording english, String post) {

        public static final Draft EMPTY = new Draft("", TemplateWording.NONE, TemplateWording.NONE, "");
    }

    /** What may happen to it next. */
    public enum Step {
        SHARE,
        PROPOSE,
        APPROVE,
        SEND_BACK,
        WITHDRAW
    }

    /** Those a person may see, owners the newest version, others the approved one. */
    @Transactional(readOnly = true)
    public List<SectionTemplate> of(Staff who) {
        return table.seenBy(section(who), who.role() == Role.HEADQUARTERS);
    }

    public Optional<SectionTemplate> find(Staff who, UUID id) {
        return of(who).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Transactional(readOnly = true)
    public List<TemplateTable.Happened> history(UUID id) {
        return table.history(id);
    }

    public static boolean mayMake(Staff who) {
        return who.role().ofSection() || who.role() == Role.HEADQUARTERS;
    }

    /** Makes a draft. */
    @Transactional
    public Outcome<UUID, List<TemplateRefused>> make(Staff who, Draft draft) {
        var wrong = rules.check(draft);
        if (!wrong.isEmpty() || !mayMake(who)) {
            return Outcome.refused(wrong.isEmpty() ? List.of(TemplateRefused.NOT_YOURS) : wrong);
        }
        var id = UUID.randomUUID();
        table.add(id, section(who), draft.post().strip(), now());
        table.write(id, 1, draft, who.name(), now());
        table.step(id, "MADE", 1, who, now());
        audit.record(who, "assistant.template-made", id.toString(), Map.of());
        return Outcome.accepted(id);
    }

    /** Writes a new version; what the city uses stays as it was approved. */
    @Transactional
    public Outcome<UUID, List<TemplateRefused>> change(Staff who, SectionTemplate template, Draft draft) {
        var wrong = rules.check(draft);
        if (!wrong.isEmpty() || !template.ownedBy(who)) {
            return Outcome.refused(wrong.isEmpty() ? List.of(TemplateRefused.NOT_YOURS) : wrong);
        }
        var next = template.latest() + 1;
        table.write(template.id(), next, draft, who.name(), now());
        table.put(
                template.id(),
                template.state() == State.PROPOSED ? State.SHARED : template.state(),
                next,
                draft.post().strip(),
                template.cityVersion(),
                null,
                now());
        table.step(template.id(), "CHANGED", next, who, now());
        audit.record(who, "assistant.template-changed", template.id().toString(), Map.of("version", "" + next));
        return Outcome.accepted(template.id());
    }

    /** Takes a step; false when it is not this person's, or not the next one. */
    @Transactional
    public boolean take(Staff who, SectionTemplate template, Step step) {
        var owner = template.ownedBy(who);
        var may = switch (step) {
            case SHARE -> owner && template.state() == State.DRAFT;
            case PROPOSE -> owner && template.state() == State.SHARED;
            case APPROVE, SEND_BACK -> template.decidedBy(who);
            case WITHDRAW -> (owner || who.role() == Role.HEADQUARTERS) && template.state() != State.WITHDRAWN;
        };
        if (!may) {
            return false;
        }
        var state = switch (step) {
            case SHARE, APPROVE, SEND_BACK -> State.SHARED;
            case PROPOSE -> State.PROPOSED;
            case WITHDRAW -> State.WITHDRAWN;
        };
        table.put(
                template.id(),
                state,
                template.latest(),
                template.ownerPost(),
                step == Step.APPROVE ? Integer.valueOf(template.latest()) : template.cityVersion(),
                step == Step.PROPOSE ? who.id() : null,
                now());
        table.step(template.id(), step.name(), template.latest(), who, now());
        audit.record(who, "assistant.template-step", template.id().toString(), Map.of("step", step.name()));
        return true;
    }

    private static String section(Staff who) {
        var section = who.section();
        return section == null ? "" : section;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
