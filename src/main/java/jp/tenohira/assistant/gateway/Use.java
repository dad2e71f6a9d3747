package jp.tenohira.assistant.gateway;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.identity.Staff;

/**
 * A use of a model as the log knows it: no word of what was written.
 *
 * @param sha256 of the bytes that are sent, or of the text that was kept back
 */
record Use(
        UUID id,
        Staff who,
        Door door,
        Purpose purpose,
        String model,
        int declaredLevel,
        int documentLevel,
        int detectedLevel,
        String findings,
        Set<Integer> articles,
        int released,
        int replaced,
        String sha256,
        int bytes) {

    /** Where it came in. */
    enum Door {
        PAGE,
        API
    }

    /** How it ended. */
    enum End {
        SENT,
        ANSWERED,
        NO_MODEL,
        BLOCKED,
        NOT_TEXT,
        GUARD_SILENT,
        WOULD_LEAK,
        OVER_QUOTA,
        OVER_BUDGET,
        UPSTREAM_FAILED,
        CLIENT_GONE,
        FAILED
    }

    Use {
        articles = Set.copyOf(articles);
    }

    static Use of(Staff who, Door door, Asked asked) {
        return new Use(
                UUID.randomUUID(),
                who,
                door,
                asked.purpose(),
                asked.model(),
                asked.declaredLevel(),
                asked.documentLevel(),
                1,
                "",
                Set.of(),
                0,
                0,
                "",
                0);
    }

    Use inspected(Inspection inspection, int releasedFindings) {
        var counts = new TreeMap<String, Integer>();
        inspection.findings().forEach(finding -> counts.merge(finding.kind().name(), 1, Integer::sum));
        return new Use(
                id,
                who,
                door,
                purpose,
                model,
                declaredLevel,
                documentLevel,
                inspection.detectedLevel(),
                counts.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" ")),
                articles,
                releasedFindings,
                replaced,
                sha256,
                bytes);
    }

    Use kept(Set<Integer> byArticles) {
        return new Use(
                id,
                who,
                door,
                purpose,
                model,
                declaredLevel,
                documentLevel,
                detectedLevel,
                findings,
                new TreeSet<>(byArticles),
                released,
                replaced,
                sha256,
                bytes);
    }

    Use carrying(byte[] content, int placeholders) {
        return new Use(
                id,
                who,
                door,
                purpose,
                model,
                declaredLevel,
                documentLevel,
                detectedLevel,
                findings,
                articles,
                released,
                placeholders,
                Digest.sha256(content),
                content.length);
    }
}
