package jp.tenohira.standards.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Hearing;
import jp.tenohira.standards.HearingQuestion;
import jp.tenohira.standards.Hearings;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.StandardsRefused;
import jp.tenohira.standards.StandardsRefused.ChangedMeanwhile;
import jp.tenohira.standards.StandardsRefused.NotYours;
import jp.tenohira.standards.StandardsRefused.TooLong;
import jp.tenohira.standards.StandardsRefused.Wrong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hearings in PostgreSQL. */
@Component
@Transactional
class StoredHearings implements Hearings {

    private static final int MOST_LINKS = 100;
    private static final int MOST_VERSIONS = 200;

    private final HearingTable table;
    private final Standards standards;
    private final AuditTrail audit;
    private final Clock clock;

    StoredHearings(HearingTable table, Standards standards, AuditTrail audit, Clock clock) {
        this.table = table;
        this.standards = standards;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hearing> of(Staff reader, CoreSystem system) {
        return standards.history(reader, system).isEmpty() ? List.of() : table.of(system);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Hearing> find(Staff reader, UUID id) {
        return table.find(id)
                .filter(hearing -> !standards.history(reader, hearing.system()).isEmpty());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hearing.Answers> answers(UUID hearing) {
        return table.answers(hearing);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hearing.Link> links(UUID hearing) {
        return table.links(hearing);
    }

    @Override
    public Outcome<Hearing, StandardsRefused> open(Staff writer, CoreSystem system, String vendor) {
        if (!standards.mayWrite(writer)) {
            return Outcome.refused(new NotYours());
        }
        if (vendor.isBlank() || vendor.length() > LONGEST_NAME) {
            return Outcome.refused(new Wrong("vendor"));
        }
        var hearing = new Hearing(UUID.randomUUID(), system, vendor, now(), writer.name());
        table.add(hearing);
        audit.record(writer, "standards.hearing.opened", hearing.id().toString(), Map.of("system", system.code()));
        return Outcome.accepted(hearing);
    }

    @Override
    public Outcome<String, StandardsRefused> makeLink(Staff writer, UUID hearing, int days) {
        if (!standards.mayWrite(writer) || find(writer, hearing).isEmpty()) {
            return Outcome.refused(new NotYours());
        }
        var links = table.links(hearing);
        if (days < 1 || days > MOST_DAYS || links.size() >= MOST_LINKS) {
            return Outcome.refused(new Wrong("days"));
        }
        var secret = LinkSecret.fresh();
        var expires = now().plus(Duration.ofDays(days));
        var link = new Hearing.Link(links.size() + 1, now(), writer.name(), expires, null);
        if (!table.add(hearing, secret, link)) {
            return Outcome.refused(new ChangedMeanwhile(link.number()));
        }
        audit.record(writer, "standards.link.made", hearing.toString(), Map.of("number", "" + link.number()));
        return Outcome.accepted(secret.value());
    }

    @Override
    public boolean revoke(Staff writer, UUID hearing, int number) {
        var revoked = standards.mayWrite(writer) && table.revoke(hearing, number, now(), writer.name());
        if (revoked) {
            audit.record(writer, "standards.link.revoked", hearing.toString(), Map.of("number", "" + number));
        }
        return revoked;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Hearing> byLink(String secret) {
        return table.find(new LinkSecret(secret), now());
    }

    @Override
    public Outcome<Hearing.Answers, StandardsRefused> answerByLink(
            String secret, String by, Map<HearingQuestion, String> answers) {
        var hearing = byLink(secret);
        return hearing.isEmpty()
                ? Outcome.refused(new NotYours())
                : keep(hearing.get().id(), by, true, answers);
    }

    @Override
    public Outcome<Hearing.Answers, StandardsRefused> answer(
            Staff writer, UUID hearing, String by, Map<HearingQuestion, String> answers) {
        if (!standards.mayWrite(writer) || find(writer, hearing).isEmpty()) {
            return Outcome.refused(new NotYours());
        }
        var kept = keep(hearing, by, false, answers);
        audit.record(writer, "standards.hearing.answered", hearing.toString(), Map.of());
        return kept;
    }

    private Outcome<Hearing.Answers, StandardsRefused> keep(
            UUID hearing, String by, boolean byLink, Map<HearingQuestion, String> answers) {
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            return Outcome.refused(new Wrong("by"));
        }
        for (var answer : answers.entrySet()) {
            if (answer.getValue().length() > LONGEST_ANSWER) {
                return Outcome.refused(new TooLong(answer.getKey().code(), LONGEST_ANSWER));
            }
        }
        if (answers.values().stream().allMatch(String::isBlank)) {
            return Outcome.refused(new Wrong(HearingQuestion.SCHEDULE.code()));
        }
        var all = new EnumMap<HearingQuestion, String>(HearingQuestion.class);
        for (var question : HearingQuestion.values()) {
            all.put(question, answers.getOrDefault(question, ""));
        }
        var version = table.answers(hearing).size() + 1;
        var sent = new Hearing.Answers(version, all, by, byLink, now());
        return version > MOST_VERSIONS || !table.add(hearing, sent)
                ? Outcome.refused(new ChangedMeanwhile(version))
                : Outcome.accepted(sent);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
