package jp.tenohira.assistant.templates;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.UUID;
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

    /** How far it is shared. */
    public enum State {
        DRAFT,
        SHARED,
        PROPOSED,
        WITHDRAWN
    }

    /**
     * What one version says.
     *
     * @param english empty where it is in Japanese only
     */
    public record Version(
            int number,
            Purpose purpose,
            TemplateWording japanese,
            TemplateWording english,
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

    /** As a prompt with the variables of both wordings, each with the example written for it. */
    public PromptTemplate prompt() {
        var japanese = version.japanese();
        var english = version.english();
        var names = new LinkedHashSet<>(japanese.variables());
        names.addAll(english.variables());
        return new PromptTemplate(
                id.toString(),
                version.purpose(),
                text(japanese.title(), english.title()),
                text(japanese.text(), english.text()),
                names.stream()
                        .map(name -> new PromptTemplate.Variable(
                                name,
                                Text.plain(name),
                                text(
                                        japanese.examples().getOrDefault(name, ""),
                                        english.examples().getOrDefault(name, ""))))
                        .toList());
    }

    private static Text text(String japanese, String english) {
        return english.isEmpty() ? Text.plain(japanese) : Text.of(japanese, english);
    }
}
