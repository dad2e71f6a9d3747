package jp.tenohira.assistant.templates;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;

/**
 * A template of a section, in the version its reader may use.
 *
 * @param ownerSection empty for the headquarters
 * @param ownerPost the post that keeps it, such as 広報係長
 * @param latest the number of the newest version
 * @param cityVersion the version the whole city may use; null while none was approved
 */
public record SectionTemplate(
        UUID id,
        String ownerSection,
        String ownerPost,
        State state,
        int latest,
        @Nullable Integer cityVersion,
        @Nullable UUID proposedBy,
        Version version) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]{1,40})}}");

    /** How far it is shared. */
    public enum State {
        DRAFT,
        SHARED,
        PROPOSED,
        WITHDRAWN
    }

    /** What one version says. */
    public record Version(
            int number,
            Purpose purpose,
            String title,
            String body,
            String hints,
            Instant changedAt,
            String changedBy) {}

    public boolean ownedBy(Staff who) {
        var section = who.section();
        return who.role().ofSection()
                ? ownerSection.equals(section)
                : who.role() == Role.HEADQUARTERS && ownerSection.isEmpty();
    }

    /** Whether a headquarters other than who proposed it may decide about it. */
    public boolean decidedBy(Staff who) {
        return state == State.PROPOSED
                && who.role() == Role.HEADQUARTERS
                && !who.id().equals(proposedBy);
    }

    /** As a prompt with its variables, each with the example written for it. */
    public PromptTemplate prompt() {
        var hints = hints(version.hints());
        var names = VARIABLE.matcher(version.body())
                .results()
                .map(found -> found.group(1).strip())
                .distinct();
        return new PromptTemplate(
                id.toString(),
                version.purpose(),
                Text.plain(version.title()),
                Text.plain(VARIABLE.matcher(version.body())
                        .replaceAll(found -> "{{"
                                + java.util.regex.Matcher.quoteReplacement(
                                        found.group(1).strip()) + "}}")),
                names.map(name -> new PromptTemplate.Variable(
                                name, Text.plain(name), Text.plain(hints.getOrDefault(name, ""))))
                        .toList());
    }

    private static Map<String, String> hints(String lines) {
        var hints = new LinkedHashMap<String, String>();
        Arrays.stream(lines.split("\\R"))
                .map(line -> line.split("[=＝]", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> hints.put(pair[0].strip(), pair[1].strip()));
        return hints;
    }
}
