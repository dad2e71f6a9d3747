package jp.tenohira.payments.settlement.notices;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntBiFunction;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what the bank credited: a file whole or not at all, the same file and the same credit once, whoever hands it in; then matches it to
 * payouts. The audit trail says who.
 */
public final class BankNotices {

    public static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ToIntBiFunction<LocalDate, Staff> match;
    private final AuditTrail audit;
    private final Clock clock;

    /** @param match what is done with new credits; answers how many payouts and days of cash they were */
    public BankNotices(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ToIntBiFunction<LocalDate, Staff> match,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.match = match;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param fresh false when the same file had been taken in before
     * @param received how many payouts and days of cash its credits matched
     */
    public record Taken(Notice notice, boolean fresh, int received) {}

    /** @param known credits that another file had told of */
    public record Notice(
            UUID id,
            String name,
            String kind,
            LocalDate madeOn,
            int credits,
            int known,
            long yen,
            Instant at,
            String by) {}

    public Outcome<Taken, List<NoticeProblem>> take(String name, byte[] content, Staff by) {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        var digest = digest(content);
        var before = find(digest);
        if (before.isPresent()) {
            return Outcome.accepted(new Taken(before.get(), false, 0));
        }
        return switch (ZenginReader.read(name, content, today)) {
            case Outcome.Refused<BankFile, List<NoticeProblem>>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<BankFile, List<NoticeProblem>>(var file) ->
                keep(shortened(name), digest, file, by, today);
        };
    }

    private Outcome<Taken, List<NoticeProblem>> keep(
            String name, String digest, BankFile file, Staff by, LocalDate today) {
        try {
            transaction.executeWithoutResult(_ -> add(name, digest, file, by));
        } catch (DuplicateKeyException e) {
            return Outcome.accepted(new Taken(find(digest).orElseThrow(() -> e), false, 0));
        }
        var received = match.applyAsInt(today, by);
        return Outcome.accepted(new Taken(find(digest).orElseThrow(), true, received));
    }

    private void add(String name, String digest, BankFile file, Staff by) {
        var id = UUID.randomUUID();
        var fresh = new LinkedHashMap<BankFile.Item, Integer>();
        var seen = new HashMap<BankFile.Item, Integer>();
        for (var item : file.items()) {
            var occurrence = seen.merge(item.anywhere(), 1, Integer::sum);
            if (!known(item, occurrence)) {
                fresh.put(item, occurrence);
            }
        }
        jdbc.sql("""
                insert into bank_notice (id, name, digest, kind, made_on, credits, known, yen, taken_at, taken_by)
                values (:id, :name, :digest, :kind, :made, :credits, :known, :yen, :at, :by)
                """)
                .param("id", id)
                .param("name", name)
                .param("digest", digest)
                .param("kind", file.kind())
                .param("made", file.madeOn())
                .param("credits", fresh.size())
                .param("known", file.items().size() - fresh.size())
                .param(
                        "yen",
                        fresh.keySet().stream()
                                .mapToLong(item -> item.cancelled() ? -item.yen() : item.yen())
                                .sum())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        fresh.forEach((item, occurrence) -> add(id, item, occurrence));
        audit.record(
                by,
                "bank-notice.imported",
                id.toString(),
                Map.of(
                        "credits",
                        Integer.toString(fresh.size()),
                        "known",
                        Integer.toString(file.items().size() - fresh.size())));
    }

    /** Files of one account may overlap: a credit that another file told of is not counted again. */
    private boolean known(BankFile.Item item, int occurrence) {
        return jdbc.sql("""
                        select exists (select from bank_credit
                                        where account = :account and reference = :reference and day = :day and yen = :yen
                                          and payer = :payer and cancelled = :cancelled and occurrence = :occurrence)
                        """)
                .params(params(item))
                .param("occurrence", occurrence)
                .query(Boolean.class)
                .single();
    }

    private void add(UUID notice, BankFile.Item item, int occurrence) {
        jdbc.sql("""
                insert into bank_credit (id, notice, record, account, reference, day, yen, payer, cancelled, occurrence, in_cash)
                values (gen_random_uuid(), :notice, :record, :account, :reference, :day, :yen, :payer, :cancelled, :occurrence, :cash)
                """)
                .params(params(item))
                .param("notice", notice)
                .param("occurrence", occurrence)
                .param("cash", item.inCash())
                .param("record", item.record())
                .update();
    }

    private static Map<String, ?> params(BankFile.Item item) {
        return Map.of(
                "account", item.account(),
                "reference", item.reference(),
                "day", item.day(),
                "yen", item.yen(),
                "payer", item.payer(),
                "cancelled", item.cancelled());
    }

    private Optional<Notice> find(String digest) {
        return all().stream()
                .filter(one -> one.digest().equals(digest))
                .map(Kept::notice)
                .findFirst();
    }

    /** The newest first. */
    public List<Notice> newest(int most) {
        return all().stream().limit(most).map(Kept::notice).toList();
    }

    private record Kept(String digest, Notice notice) {}

    private List<Kept> all() {
        return jdbc.sql("""
                        select id, name, digest, kind, made_on, credits, known, yen, taken_at, taken_by
                          from bank_notice order by taken_at desc, id
                        """)
                .query((rs, _) -> new Kept(
                        rs.getString("digest"),
                        new Notice(
                                rs.getObject("id", UUID.class),
                                rs.getString("name"),
                                rs.getString("kind"),
                                rs.getObject("made_on", LocalDate.class),
                                rs.getInt("credits"),
                                rs.getInt("known"),
                                rs.getLong("yen"),
                                rs.getObject("taken_at", java.time.OffsetDateTime.class)
                                        .toInstant(),
                                rs.getString("taken_by"))))
                .list();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
