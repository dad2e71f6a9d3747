package jp.tenohira.assistant.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.assistant.Guard;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.identity.RateLimits.Limit;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** Inspects for a member of staff, so many a minute, and leaves a trace: who, when, which rules, digest and size, never the text. */
@Component
class InspectedTexts {

    static final Limit LIMIT = new Limit(6_000, Duration.ofMinutes(1));

    private static final String PURPOSE = "assistant.inspect";

    private final Guard guard;
    private final RateLimits limits;
    private final AuditTrail audit;
    private final Guideline guideline;

    InspectedTexts(Guard guard, RateLimits limits, AuditTrail audit, Guideline guideline) {
        this.guideline = guideline;
        this.guard = guard;
        this.limits = limits;
        this.audit = audit;
    }

    /** Why a text was not inspected. */
    sealed interface Refused {
        record TooLong(int characters, int most) implements Refused {}

        record LevelUnknown(int level) implements Refused {}

        record TooMany(Duration left) implements Refused {}
    }

    Outcome<Inspection, Refused> inspect(Staff staff, String text, int declaredLevel) {
        if (text.length() > Guard.LONGEST) {
            return Outcome.refused(new Refused.TooLong(text.length(), Guard.LONGEST));
        }
        if (declaredLevel < 1 || declaredLevel > 3) {
            return Outcome.refused(new Refused.LevelUnknown(declaredLevel));
        }
        var key = staff.id().toString();
        if (!limits.tryTake(PURPOSE, key, LIMIT)) {
            return Outcome.refused(new Refused.TooMany(limits.wait(PURPOSE, key, LIMIT)));
        }
        var inspection = guideline.applied(guard.inspect(text, declaredLevel));
        audit.record(staff, "assistant.inspected", staff.id().toString(), trace(text, inspection));
        return Outcome.accepted(inspection);
    }

    private static Map<String, String> trace(String text, Inspection inspection) {
        var counts = new TreeMap<String, Integer>();
        inspection.findings().forEach(finding -> counts.merge(finding.kind().name(), 1, Integer::sum));
        var trace = new TreeMap<String, String>();
        counts.forEach((kind, count) -> trace.put(kind, count.toString()));
        trace.put("level", Integer.toString(inspection.level()));
        trace.put("blocked", Boolean.toString(inspection.blocked()));
        trace.put("characters", Integer.toString(text.length()));
        trace.put("sha256", sha256(text));
        return trace;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
