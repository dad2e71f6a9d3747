package jp.tenohira.assistant.gateway;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.identity.Staff;

/** A use of a model as the log knows it: no word of what was written. */
record Use(UUID id, Staff who, Door door, Asking asking, Found found, Carried carried) {

    /** What the person said of it. */
    record Asking(Purpose purpose, String model, int declaredLevel, int documentLevel) {}

    /**
     * @param level the highest level of what was found
     * @param kinds kinds and counts: PERSON_NAME=2 PHONE=1
     * @param articles those that kept it back
     * @param released findings that did not count
     */
    record Found(int level, String kinds, Set<Integer> articles, int released) {

        private static final Found NOTHING = new Found(1, "", Set.of(), 0);

        Found {
            articles = Set.copyOf(articles);
        }
    }

    /**
     * @param replaced placeholders in it
     * @param sha256 of the bytes that are sent, or of the text that was kept back
     * @param seconds of sound in it, begun ones counted whole
     */
    record Carried(int replaced, String sha256, int bytes, int seconds) {

        private static final Carried NOTHING = new Carried(0, "", 0, 0);
    }

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
        NOT_ADMITTED,
        NOT_TEXT,
        GUARD_SILENT,
        WOULD_LEAK,
        OVER_QUOTA,
        OVER_BUDGET,
        UPSTREAM_FAILED,
        CLIENT_GONE,
        FAILED
    }

    static Use of(Staff who, Door door, Asked asked) {
        return of(who, door, new Asking(asked.purpose(), asked.model(), asked.declaredLevel(), asked.documentLevel()));
    }

    static Use of(Staff who, Door door, Asking asking) {
        return new Use(UUID.randomUUID(), who, door, asking, Found.NOTHING, Carried.NOTHING);
    }

    /** The code of the person's section; empty for those who have none. */
    String section() {
        var section = who.section();
        return section == null ? "" : section;
    }

    /** The person, as allowances are counted by holder. */
    String person() {
        return "person:" + who.id();
    }

    String ofSection() {
        return "section:" + section();
    }

    /** Whose allowance it takes from, in order. */
    String[] holders() {
        return section().isEmpty() ? new String[] {person()} : new String[] {person(), ofSection()};
    }

    Use inspected(Inspection inspection, int releasedFindings) {
        var counts = new TreeMap<String, Integer>();
        inspection.findings().forEach(finding -> counts.merge(finding.kind().name(), 1, Integer::sum));
        var told = counts.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
        return with(new Found(inspection.detectedLevel(), told, found.articles(), releasedFindings), carried);
    }

    Use kept(Set<Integer> byArticles) {
        return with(new Found(found.level(), found.kinds(), byArticles, found.released()), carried);
    }

    Use carrying(byte[] content, int placeholders) {
        return with(found, new Carried(placeholders, Digest.sha256(content), content.length, 0));
    }

    Use carryingSound(byte[] recording, int seconds) {
        return with(found, new Carried(0, Digest.sha256(recording), recording.length, seconds));
    }

    /** Whether the log would have the same of both of what was found and of what is sent. */
    boolean toldAs(Use other) {
        return found.equals(other.found) && carried.equals(other.carried);
    }

    /** How many requests it counts as: one, or one a begun minute of sound. */
    int requests() {
        return Math.max(1, (carried.seconds() + 59) / 60);
    }

    private Use with(Found nowFound, Carried nowCarried) {
        return new Use(id, who, door, asking, nowFound, nowCarried);
    }
}
