package jp.tenohira.assistant.knowledge;

import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;

/**
 * A collection of documents.
 *
 * @param level the highest confidentiality level a document in it may have, 1 to 3
 * @param wholeCity whether all staff read it
 * @param readers sections that read it when not everybody does
 * @param keepers sections that read it, and add and remove documents
 */
public record KnowledgeCollection(
        UUID id, Text name, int level, boolean wholeCity, Set<String> readers, Set<String> keepers) {

    public KnowledgeCollection {
        readers = Set.copyOf(readers);
        keepers = Set.copyOf(keepers);
    }

    public boolean readBy(Staff who) {
        return wholeCity || isOf(readers, who) || isOf(keepers, who);
    }

    /** Whether they add and remove documents. */
    public boolean keptBy(Staff who) {
        return isOf(keepers, who);
    }

    /** Whether they say who may read and keep it. */
    public boolean arrangedBy(Staff who) {
        return who.role() == Role.ADMINISTRATOR || who.role() == Role.HEAD && isOf(keepers, who);
    }

    private static boolean isOf(Set<String> sections, Staff who) {
        var section = who.section();
        return who.role().ofSection() && section != null && sections.contains(section);
    }
}
