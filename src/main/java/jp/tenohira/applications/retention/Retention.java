package jp.tenohira.applications.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due and its deletion, batch by batch; nothing is deleted that leaves a trace elsewhere. */
@Service
public class Retention {

    /** Cases of one transaction. */
    static final int BATCH = 100;

    static final int MOST_LISTED = 500;
    static final String CASES = "cases";
    static final String ATTACHMENTS = "attachments";

    private final RetentionTable table;
    private final AuditTrail audit;
    private final Clock clock;

    Retention(RetentionTable table, AuditTrail audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    List<Rule> rules() {
        return table.rules();
    }

    @Transactional
    public void set(
            Staff by, String procedure, int draftDays, @Nullable Integer caseYears, @Nullable Integer attachmentYears) {
        table.put(new Rule(procedure, draftDays, caseYears, attachmentYears), clock.instant(), by.name());
        audit.record(
                by,
                "retention.set",
                procedure,
                Map.of(
                        "draftDays",
                        "" + draftDays,
                        "caseYears",
                        "" + caseYears,
                        "attachmentYears",
                        "" + attachmentYears));
    }

    /** What would go now, and when it became due; held cases are listed and stay. */
    List<DueCase> due() {
        return table.dueCases(today(), MOST_LISTED);
    }

    List<DueCase> dueAttachments() {
        return table.dueAttachments(today(), MOST_LISTED);
    }

    List<Deletion> deletions() {
        return table.deletions(MOST_LISTED);
    }

    /** Deletes one batch of cases, or of attachments when no case is due. How many cases it touched; 0 when nothing is due. */
    @Transactional
    public int deleteOneBatch(String by) {
        var cases = free(table.dueCases(today(), MOST_LISTED));
        if (!cases.isEmpty()) {
            return delete(cases, CASES, by);
        }
        var files = free(table.dueAttachments(today(), MOST_LISTED));
        return files.isEmpty() ? 0 : delete(files, ATTACHMENTS, by);
    }

    /** Of the first procedure, as many as fit. */
    private static List<DueCase> free(List<DueCase> due) {
        var free = due.stream().filter(one -> !one.held()).toList();
        return free.isEmpty()
                ? free
                : free.stream()
                        .filter(one -> one.procedure().equals(free.getFirst().procedure()))
                        .limit(BATCH)
                        .toList();
    }

    private int delete(List<DueCase> cases, String kind, String by) {
        var digest = digest(cases);
        var whole = kind.equals(CASES);
        var rows = whole ? table.retire(cases) : "{\"attachment\": " + table.deleteAttachments(cases) + "}";
        var searched = whole ? table.leftovers(cases) : Map.<String, Long>of();
        var left = searched.entrySet().stream()
                .filter(found -> found.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            throw new IllegalStateException("Nothing was deleted: traces would be left in " + left);
        }
        table.certify(new Deletion(
                UUID.randomUUID(),
                cases.getFirst().procedure(),
                kind,
                cases.size(),
                rows,
                digest,
                searched.size(),
                clock.instant(),
                by));
        return cases.size();
    }

    /** SHA-256 over the sorted lines "receipt digest-of-answers". */
    static String digest(List<DueCase> cases) {
        var lines = cases.stream()
                .map(one -> one.receipt() + " " + one.sha256() + "\n")
                .sorted()
                .collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Transactional
    public void hold(Staff by, Casefile casefile, String reason) {
        table.hold(casefile.id().value(), reason, clock.instant(), by.name());
        audit.record(by, "case.held", casefile.receipt().value(), Map.of());
    }

    /** Why a case is held; empty when it is not. */
    Optional<String> heldBecause(Casefile casefile) {
        return table.heldBecause(casefile.id().value());
    }

    @Transactional
    public void release(Staff by, Casefile casefile) {
        table.release(casefile.id().value());
        audit.record(by, "case.released", casefile.receipt().value(), Map.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
    }
}
