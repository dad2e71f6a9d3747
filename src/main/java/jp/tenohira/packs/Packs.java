package jp.tenohira.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.definitions.PackDefinition;

/**
 * The packs of the headquarters' meetings: draft, texts approved, frozen. Headquarters writes, approves and freezes, each step by another
 * person than the one before; administrators read drafts too; section heads read what was issued.
 */
public interface Packs {

    /** Newest first, as far as the reader may see them. */
    List<Meeting> meetings(Staff reader);

    Optional<Meeting> find(Staff reader, UUID meeting);

    PackState state(UUID meeting);

    /** A new meeting when it has version 0, else a change of it; a frozen pack's meeting stays. */
    Outcome<Meeting, PackRefused> save(Staff writer, Meeting meeting);

    /** The text of every slot, the definition's draft where nobody wrote yet. */
    Map<String, String> texts(UUID meeting);

    /** What each slot's text belongs to, by slot: the title of the slide. */
    Map<String, String> slots(Meeting meeting);

    /** Keeps the text of a slot. A number stands in it as {@code {figure}}. */
    Outcome<PackState, PackRefused> write(Staff writer, UUID meeting, String slot, String text);

    /** Nobody approves what they wrote themselves: the meeting, a text of it as it stands, or the definition in force. */
    Outcome<PackState, PackRefused> approve(Staff writer, UUID meeting);

    /** Opens approved texts again. */
    Outcome<PackState, PackRefused> reopen(Staff writer, UUID meeting);

    /** Issues the pack: from now on its numbers are what they are at this moment. Another person approved it. */
    Outcome<FrozenPack, PackRefused> freeze(Staff writer, UUID meeting);

    Optional<FrozenPack> frozen(UUID meeting);

    /** What the pack says: the frozen content, else one assembled from the figures of now. */
    Optional<PackContent> content(Staff reader, UUID meeting);

    /** What the pack would say under another definition; nothing is kept. */
    Optional<PackContent> preview(Staff reader, UUID meeting, PackDefinition definition);

    /** The frozen pack of the meeting before, to compare with. */
    Optional<FrozenPack> before(UUID meeting);
}
