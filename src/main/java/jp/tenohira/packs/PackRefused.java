package jp.tenohira.packs;

import java.util.List;

/** Why a pack was not changed. */
public sealed interface PackRefused {

    /** Only the headquarters writes, approves and issues packs. */
    record NotYours() implements PackRefused {}

    record NotFound() implements PackRefused {}

    /** The step is not one of this state. */
    record WrongState(PackState state) implements PackRefused {}

    /** Who wrote it cannot approve it, and who approved it cannot issue it (four eyes). */
    record OwnWork() implements PackRefused {}

    record ChangedMeanwhile() implements PackRefused {}

    /** @param places what stands in braces and names no figure */
    record FigureUnknown(List<String> places) implements PackRefused {}

    /** @param field of the meeting or text that cannot be kept: held, name, sections, agenda, text */
    record Unusable(String field) implements PackRefused {}
}
